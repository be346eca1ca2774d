import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Changes } from '../live/index.ts';
import { requireStaff } from '../meetings/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { findBallot, lockBallot } from './ballot.store.ts';

/** Notes who recuses, before the ballot opens. What it does to the base is the rule's. */
@Injectable()
export class Recuse {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
  ) {}

  async execute(actor: Actor, id: string, input: { attendanceIds: string[]; reason: string }): Promise<void> {
    const { meetingId } = await findBallot(this.database.reader(), id);
    await requireStaff(this.database.reader(), actor, meetingId, 'chair', 'officer');
    await this.database.write(async (em) => {
      const ballot = await lockBallot(em, id);
      if (ballot.state !== 'draft') throw new Refusal('ballot.not-draft');
      for (const attendanceId of new Set(input.attendanceIds)) {
        const [there] = await em.execute(
          "select 1 from attendance where id = ? and meeting_id = ? and entry_id is not null and state = 'present'",
          [attendanceId, meetingId],
        );
        if (!there) throw new Refusal('attendance.not-found');
        await em.execute(
          'insert into ballot_recusal (ballot_id, attendance_id, reason) values (?, ?, ?) on conflict do nothing',
          [id, attendanceId, input.reason],
          'run',
        );
      }
      await audit(em, actor, 'ballot.recused', { type: 'ballot', id }, { units: input.attendanceIds.length });
    });
    this.changes.tell({ meetingId, what: 'ballot' });
  }
}
