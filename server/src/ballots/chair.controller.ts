import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Body as BodyOf } from '@yishiting/shared/route.ts';
import { Answers } from '../platform/contract.ts';
import { Who } from '../platform/session.ts';
import { CloseBallot } from './close-ballot.ts';
import { OpenBallot } from './open-ballot.ts';
import { ReadBallot } from './read-ballot.ts';
import { Recuse } from './recuse.ts';
import { VoidBallot } from './void-ballot.ts';

/** What the chair does with a ballot. */
@Controller()
export class ChairController {
  constructor(
    private readonly ballots: ReadBallot,
    private readonly recusals: Recuse,
    private readonly opening: OpenBallot,
    private readonly closing: CloseBallot,
    private readonly voiding: VoidBallot,
  ) {}

  @Answers(ballotApi.recuse)
  async recuse(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof ballotApi.recuse>) {
    await this.recusals.execute(actor, id, body);
    return this.ballots.detail(actor, id);
  }

  @Answers(ballotApi.open)
  async open(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof ballotApi.open>) {
    await this.opening.execute(actor, id, body);
    return this.ballots.detail(actor, id);
  }

  @Answers(ballotApi.close)
  async close(@Who() actor: Actor, @Param('id') id: string) {
    await this.closing.execute(actor, id);
    return this.ballots.detail(actor, id);
  }

  @Answers(ballotApi.void)
  async void(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof ballotApi.void>) {
    await this.voiding.execute(actor, id, body.reason);
    return this.ballots.detail(actor, id);
  }
}
