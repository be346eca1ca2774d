import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Body as BodyOf } from '@yishiting/shared/route.ts';
import { Answers } from '../platform/contract.ts';
import { Who } from '../platform/session.ts';
import { CastBallot } from './cast-ballot.ts';
import { ProposeMotion } from './propose-motion.ts';
import { ReadBallot } from './read-ballot.ts';

@Controller()
export class BallotController {
  constructor(
    private readonly ballots: ReadBallot,
    private readonly motions: ProposeMotion,
    private readonly casts: CastBallot,
  ) {}

  @Answers(ballotApi.propose)
  async propose(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() body: BodyOf<typeof ballotApi.propose>,
  ) {
    const ballot = await this.motions.execute(actor, id, body);
    return this.ballots.detail(actor, ballot.id);
  }

  @Answers(ballotApi.list)
  list(@Who() actor: Actor, @Param('id') id: string) {
    return this.ballots.list(actor, id);
  }

  @Answers(ballotApi.detail)
  detail(@Who() actor: Actor, @Param('id') id: string) {
    return this.ballots.detail(actor, id);
  }

  @Answers(ballotApi.cast)
  cast(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof ballotApi.cast>) {
    return this.casts.execute(actor, id, body);
  }
}
