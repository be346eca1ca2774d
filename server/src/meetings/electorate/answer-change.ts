import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { RosterChange } from '@yishiting/shared/meetings/electorate.contract.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { Attendance } from '../attendance/attendance.entity.ts';
import { moveStay } from '../attendance/attendance.store.ts';
import { endHands } from '../floor/turn.store.ts';
import type { Meeting } from '../meeting.entity.ts';
import { requireDoorkeeper } from '../meeting.policy.ts';
import { lockOpenMeeting } from '../meeting.store.ts';
import { canonicalLine } from '../roster/freeze-roster.ts';
import { SeatNews } from '../screen/seat-news.ts';
import { listChanges, type OpenChange, requireOpenChange } from './change.store.ts';

/** The second of two officers: what the first asked for takes effect, or is declined. Either stays on record. */
@Injectable()
export class AnswerChange {
  constructor(
    private readonly database: Database,
    private readonly news: SeatNews,
  ) {}

  async execute(
    actor: Actor,
    meetingId: string,
    changeId: string,
    { confirmed }: { confirmed: boolean },
  ): Promise<RosterChange[]> {
    const accountId = actor.account?.id;
    const ended = await this.database.once(async (em) => {
      await requireDoorkeeper(em, actor, meetingId);
      const meeting = await lockOpenMeeting(em, meetingId);
      const change = await requireOpenChange(em, meetingId, changeId, accountId);
      const isAddition = confirmed && change.kind === 'addition';
      const added = isAddition ? await nextLine(em, meeting, change) : null;
      const { entryId, before, hash } = added ?? { entryId: null, before: null, hash: null };
      await em.execute(
        `insert into roster_change_answer (change_id, confirmed, asked_by, account_id, by_name, entry_id, before_hash, hash)
         values (?, ?, ?, ?, ?, ?, ?, ?)`,
        [changeId, confirmed, change.askedBy, accountId, actor.account?.name, entryId, before, hash],
        'run',
      );
      if (added) await addLine(em, meeting, change, added);
      const { kind } = change;
      await audit(
        em,
        actor,
        'roster.change-answered',
        { type: 'meeting', id: meetingId },
        { kind, confirmed },
      );
      return confirmed && kind === 'transfer' ? passOn(em, change) : [];
    });
    for (const { id, sessionId } of ended) {
      this.news.lost(meetingId, [id]);
      if (sessionId) this.news.displaced(meetingId, sessionId, id);
    }
    this.news.changed(meetingId, []);
    return listChanges(this.database.reader(), meetingId, accountId);
  }
}

type Added = { entryId: string; ordinal: number; before: string; hash: string };

/** The last line of the list; its hash is SHA-256 of the hash before, a line break, and the line. */
const nextLine = async (
  em: EntityManager,
  { id, rosterHash }: Meeting,
  { line, members }: OpenChange,
): Promise<Added> => {
  if (!rosterHash) throw new Refusal('roster.not-frozen');
  const [row] = await em.execute<{ last: number; open: boolean }[]>(
    `select (select max(ordinal) from roster_entry where meeting_id = ?) as last,
       exists (select 1 from ballot where meeting_id = ? and state = 'open') as open`,
    [id, id],
  );
  // Who may vote in it is settled.
  if (row?.open) throw new Refusal('meeting.ballot-still-open');
  const ordinal = (row?.last ?? 0) + 1;
  const hash = createHash('sha256')
    .update(`${rosterHash}\n${canonicalLine({ ...line, ordinal }, members)}`)
    .digest('hex');
  return { entryId: randomUUID(), ordinal, before: rosterHash, hash };
};

const addLine = async (
  em: EntityManager,
  { id }: Meeting,
  { line, members }: OpenChange,
  added: Added,
): Promise<void> => {
  const { name, household, role, area } = line;
  await em.execute(
    'insert into roster_entry (id, meeting_id, ordinal, name, household, role, area) values (?, ?, ?, ?, ?, ?, ?)',
    [added.entryId, id, added.ordinal, name, household, role, area],
    'run',
  );
  await em.execute(
    `insert into roster_person (entry_id, ordinal, name)
     select ?, ordinal, name from unnest(array[?]::text[]) with ordinality as given (name, ordinal)`,
    [added.entryId, members],
    'run',
  );
  await em.execute('update meeting set roster_hash = ? where id = ?', [added.hash, id], 'run');
};

/**
 * Another member represents the household from now on, and comes in by any door. Who did so until now is not there for
 * it any more; their slip is void. The unit's vote stays, whoever of them gave it.
 */
const passOn = async (
  em: EntityManager,
  { id, entryId, personId }: OpenChange,
): Promise<{ id: string; sessionId: string | null }[]> => {
  await em.execute(
    `insert into unit_holder (entry_id, seq, person_id, change_id)
     select entry_id, max(seq) + 1, ?, ? from unit_holder where entry_id = ? group by entry_id`,
    [personId, id, entryId],
    'run',
  );
  await em.execute(
    `update roster_entry set slip_hash = null, slip_used_at = null, slip_person_id = null, pin_hash = null, pin_key = null
     where id = ?`,
    [entryId],
    'run',
  );
  const stays = await em.find(Attendance, {
    entryId,
    state: ['waiting', 'present'],
    personId: { $ne: personId },
  });
  for (const stay of stays) {
    await endHands(em, stay.meetingId, stay.id);
    await moveStay(em, stay, { state: 'left' });
  }
  return stays.map((stay) => ({ id: stay.id, sessionId: stay.sessionId ?? null }));
};
