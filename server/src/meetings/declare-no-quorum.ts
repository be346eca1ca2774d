import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { outcome } from '@yishiting/shared/ballots/decide.ts';
import type { MeetingDetail } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Quorum } from '@yishiting/shared/meetings/quorum.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Changes } from '../live/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { countAttendance, quorumOf } from './attendance/count-attendance.ts';
import { DraftNextMeeting } from './draft-next-meeting.ts';
import type { Meeting } from './meeting.entity.ts';
import { requireStaff } from './meeting.policy.ts';
import { lockOpenMeeting } from './meeting.store.ts';
import { readNoQuorum } from './no-quorum.store.ts';
import { ShowMeeting } from './show-meeting.ts';

/**
 * Too few came: that is put on record with its numbers, the meeting goes on as a consultation, which decides nothing, and
 * the next one is drafted. Said again, it changes nothing.
 */
@Injectable()
export class DeclareNoQuorum {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftNextMeeting,
    private readonly changes: Changes,
    private readonly meetings: ShowMeeting,
  ) {}

  async execute(actor: Actor, id: string): Promise<MeetingDetail> {
    await this.database.once(async (em) => {
      await requireStaff(em, actor, id, 'chair');
      // Letting people in waits for this row: the numbers are those of one moment.
      const meeting = await lockOpenMeeting(em, id);
      if ((await readNoQuorum(em, id)).noQuorum) return;
      const { steps, counted } = await requireTooFew(em, meeting);
      const { kind, rule } = meeting;
      const nextId = await this.drafts.execute(em, meeting, actor);
      await em.execute(
        'insert into no_quorum (meeting_id, kind, steps, next_id, account_id) values (?, ?, ?, ?, ?)',
        [id, kind, JSON.stringify([...steps, ...outcome(rule, false, false)]), nextId, actor.account?.id],
        'run',
      );
      meeting.kind = 'consultation';
      if (meeting.step === 'ballot') meeting.step = 'discussion';
      await audit(
        em,
        actor,
        'meeting.no-quorum',
        { type: 'meeting', id },
        { was: kind, counted, next: nextId },
      );
    });
    this.changes.tell({ meetingId: id, what: 'agenda' });
    return this.meetings.execute(actor, id);
  }
}

/** Where the law asks for no number, nobody is too few. */
const requireTooFew = async (em: EntityManager, meeting: Meeting): Promise<Quorum> => {
  const [open] = await em.execute("select 1 from ballot where meeting_id = ? and state = 'open'", [
    meeting.id,
  ]);
  if (open) throw new Refusal('meeting.ballot-still-open');
  const quorum = quorumOf(meeting, await countAttendance(em, meeting.id));
  if (!meeting.rule.quorum || quorum.met) throw new Refusal('meeting.quorum-met');
  return quorum;
};
