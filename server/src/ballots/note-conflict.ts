import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Changes } from '../live/index.ts';
import { requireStaff } from '../meetings/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { findBallot, lockOpenBallot } from './ballot.store.ts';
import { findElectors } from './elector.store.ts';

/**
 * Notes that a unit whose vote is on record has also raised a hand or put in a paper. The ballot is not closed before
 * somebody has settled it.
 */
@Injectable()
export class NoteConflict {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
  ) {}

  async execute(actor: Actor, id: string, input: Body<typeof ballotApi.noteConflict>): Promise<void> {
    const { meetingId } = await findBallot(this.database.reader(), id);
    await requireStaff(this.database.reader(), actor, meetingId, 'chair', 'officer', 'teller');
    await this.database.once(async (em) => {
      await lockOpenBallot(em, id);
      const seat = input.attendanceId.toLowerCase();
      const elector = (await findElectors(em, id, [seat])).get(seat);
      if (!elector) throw new Refusal('ballot.not-entitled');
      // Without a vote on record there is nothing that it would stand against.
      if (elector.rev === null) throw new Refusal('ballot.nothing-twice');
      const [noted] = await em.execute<{ id: string }[]>(
        `insert into ballot_conflict (ballot_id, entry_id, also, account_id) values (?, ?, ?, ?)
         on conflict do nothing returning id`,
        [id, elector.entryId, input.also, actor.account?.id],
      );
      if (noted)
        await audit(em, actor, 'ballot.conflict-noted', { type: 'ballot', id }, { also: input.also });
    });
    this.changes.tell({ meetingId, what: 'ballot', seats: [] });
  }
}
