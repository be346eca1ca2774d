import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { MinutesRecord } from '@yishiting/shared/minutes/minutes.contract.ts';
import { ReadBallot } from '../ballots/index.ts';
import { Database } from '../database/database.ts';
import { AgendaItem, presentAgendaItem, presentMeeting } from '../meetings/index.ts';
import { requireRecordReader } from './minutes.policy.ts';
import { isRollOpen, readAttendance, readRoll, readSpeeches } from './minutes.store.ts';

/**
 * What the attendance and vote blocks of the minutes show. It comes from the records alone: the shared text only refers
 * to it, so that nobody can write a result.
 */
@Injectable()
export class ReadRecord {
  constructor(
    private readonly database: Database,
    private readonly ballots: ReadBallot,
  ) {}

  async execute(actor: Actor, meetingId: string): Promise<MinutesRecord> {
    const em = this.database.reader();
    const reader = await requireRecordReader(em, actor, meetingId);
    const agenda = await em.find(AgendaItem, { meetingId }, { orderBy: { ordinal: 'asc' } });
    const ballots: MinutesRecord['ballots'] = [];
    for (const { ballot, ...more } of await this.ballots.forMinutes(meetingId)) {
      const open = reader.as === 'staff' && isRollOpen(ballot);
      ballots.push({ ...more, ballot, roll: open ? await readRoll(em, ballot.id) : null });
    }
    return {
      meeting: presentMeeting(reader.meeting),
      agenda: agenda.map(presentAgendaItem),
      attendance: await readAttendance(em, meetingId),
      ballots,
      speeches: await readSpeeches(em, meetingId),
    };
  }
}
