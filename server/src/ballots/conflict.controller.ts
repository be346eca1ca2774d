import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Body as BodyOf } from '@yishiting/shared/route.ts';
import { Answers } from '../platform/contract.ts';
import { Who } from '../platform/session.ts';
import { NoteConflict } from './note-conflict.ts';
import { ReadBallot } from './read-ballot.ts';
import { SettleConflict } from './settle-conflict.ts';

/** Somebody voted by two ways. */
@Controller()
export class ConflictController {
  constructor(
    private readonly ballots: ReadBallot,
    private readonly noting: NoteConflict,
    private readonly settling: SettleConflict,
  ) {}

  @Answers(ballotApi.noteConflict)
  async note(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() body: BodyOf<typeof ballotApi.noteConflict>,
  ) {
    await this.noting.execute(actor, id, body);
    return this.ballots.detail(actor, id);
  }

  @Answers(ballotApi.settleConflict)
  async settle(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Param('conflictId') conflictId: string,
    @Body() body: BodyOf<typeof ballotApi.settleConflict>,
  ) {
    await this.settling.execute(actor, id, conflictId, body.reason);
    return this.ballots.detail(actor, id);
  }
}
