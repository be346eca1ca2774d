import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { databaseNow } from '../database/database-now.ts';
import { Changes } from '../live/index.ts';
import { lockOpenMeeting, requireStaff } from '../meetings/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { Ballot } from './ballot.entity.ts';
import { findBallot, lockBallot } from './ballot.store.ts';
import { burnBox } from './secret-vote.store.ts';

/** A ballot that went wrong is declared void with its reason and run again; it is never reset, and stays on record. */
@Injectable()
export class VoidBallot {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
  ) {}

  async execute(actor: Actor, id: string, reason: string): Promise<void> {
    const { meetingId } = await findBallot(this.database.reader(), id);
    await requireStaff(this.database.reader(), actor, meetingId, 'chair');
    await this.database.once(async (em) => {
      const meeting = await lockOpenMeeting(em, meetingId);
      const ballot = await lockBallot(em, id);
      if (ballot.state === 'draft' || ballot.state === 'voided') throw new Refusal('ballot.not-open');
      const [resolved] = await em.execute(
        'select 1 from resolution where ballot_id = ? and adopted_at is not null',
        [id],
      );
      if (resolved) throw new Refusal('resolution.already-adopted');
      Object.assign(ballot, {
        state: 'voided',
        voidedAt: await databaseNow(em),
        voidReason: reason,
      } satisfies Partial<Ballot>);
      await burnBox(em, id);
      if (ballot.itemId === meeting.currentItem && !(await isAnotherOpen(em, ballot)))
        meeting.step = 'discussion';
      await audit(em, actor, 'ballot.voided', { type: 'ballot', id });
    });
    this.changes.tell({ meetingId, what: 'ballot' });
  }
}

/** The hall goes on with a vote that is under way, whatever becomes of an earlier one. */
const isAnotherOpen = async (em: EntityManager, { id, meetingId }: Ballot): Promise<boolean> =>
  (await em.count(Ballot, { meetingId, state: 'open', id: { $ne: id } })) > 0;
