import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Body as BodyOf } from '@yishiting/shared/route.ts';
import { Answers } from '../platform/contract.ts';
import { Who } from '../platform/session.ts';
import { EnterCount } from './enter-count.ts';
import { HelpVoter } from './help-voter.ts';
import { MoveChannel } from './move-channel.ts';
import { ReadBallot } from './read-ballot.ts';

/** What tellers and officers do for people without a phone. */
@Controller()
export class TellerController {
  constructor(
    private readonly ballots: ReadBallot,
    private readonly channels: MoveChannel,
    private readonly helpers: HelpVoter,
    private readonly counts: EnterCount,
  ) {}

  @Answers(ballotApi.move)
  async move(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof ballotApi.move>) {
    await this.channels.execute(actor, id, body);
    return this.ballots.detail(actor, id);
  }

  @Answers(ballotApi.help)
  async help(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof ballotApi.help>) {
    await this.helpers.execute(actor, id, body);
    return this.ballots.detail(actor, id);
  }

  @Answers(ballotApi.enterCount)
  async enterCount(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() body: BodyOf<typeof ballotApi.enterCount>,
  ) {
    await this.counts.execute(actor, id, body);
    return this.ballots.detail(actor, id);
  }
}
