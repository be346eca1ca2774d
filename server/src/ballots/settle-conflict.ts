import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { CountedChannel } from '@yishiting/shared/meetings/vote-channels.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Changes } from '../live/index.ts';
import { requireStaff } from '../meetings/index.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { findBallot, lockOpenBallot } from './ballot.store.ts';
import { countedResults } from './count.store.ts';

/**
 * Settles a conflict, with the reason: the vote on record stands, the hand or paper is set aside. Where the tellers had
 * agreed on that count already, they count once more without it.
 */
@Injectable()
export class SettleConflict {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
  ) {}

  async execute(actor: Actor, id: string, conflictId: string, reason: string): Promise<void> {
    const { meetingId } = await findBallot(this.database.reader(), id);
    await requireStaff(this.database.reader(), actor, meetingId, 'chair');
    await this.database.once(async (em) => {
      await lockOpenBallot(em, id);
      const [row] = await em.execute<{ also: CountedChannel; settled: boolean }[]>(
        `select c.also, s.conflict_id is not null as settled from ballot_conflict c
         left join conflict_settlement s on s.conflict_id = c.id where c.id = ? and c.ballot_id = ?`,
        [conflictId, id],
      );
      const { also, settled } = found(row, 'ballot.conflict-unknown');
      if (settled) throw new Refusal('ballot.conflict-unknown');
      await em.execute(
        'insert into conflict_settlement (conflict_id, reason, account_id) values (?, ?, ?)',
        [conflictId, reason, actor.account?.id],
        'run',
      );
      const recount = (await countedResults(em, id)).some((r) => r.channel === also);
      if (recount)
        await em.execute('insert into count_reopened (ballot_id, channel) values (?, ?)', [id, also], 'run');
      await audit(em, actor, 'ballot.conflict-settled', { type: 'ballot', id }, { also, recount });
    });
    this.changes.tell({ meetingId, what: 'ballot', seats: [] });
  }
}
