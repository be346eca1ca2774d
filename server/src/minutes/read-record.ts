import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { MinutesRecord } from '@yishiting/shared/minutes/minutes.contract.ts';
import { ReadBallot } from '../ballots/index.ts';
import { Database } from '../database/database.ts';
import { AgendaItem, presentAgendaItem, presentMeeting } from '../meetings/index.ts';
import { requireMinutesReader } from './minutes.policy.ts';
import { readAttendance, readRoll, readSpeeches } from './minutes.store.ts';

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
    const reader = await requireMinutesReader(em, actor, meetingId);
    const agenda = await em.find(AgendaItem, { meetingId }, { orderBy: { ordinal: 'asc' } });
    const ballots: MinutesRecord['ballots'] = [];
    for (const { itemId, ballot } of await this.ballots.forMinutes(meetingId)) {
      // The tally is null whenever secrecy or policy keep it back; then the names stay back too.
      const open =
        reader.as === 'staff' &&
        ballot.secrecy === 'named' &&
        ballot.state === 'closed' &&
        ballot.tally !== null;
      ballots.push({ itemId, ballot, roll: open ? await readRoll(em, ballot.id) : null });
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
