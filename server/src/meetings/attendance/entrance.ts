import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { Database } from '../../database/database.ts';
import { holdOpenMeeting } from '../meeting.store.ts';
import { MeetingDoor } from '../meeting-door.ts';
import { SeatNews } from '../screen/seat-news.ts';
import { ShowPhone } from './show-phone.ts';

/** A seat that a phone took. `displaced` is the session that held it until now, on another device. */
export type Taken = { attendanceId: string; displaced: string | null };

/** Where phones come in to their seats; by what right, and how often they may try, each way in says for itself. */
@Injectable()
export class Entrance {
  constructor(
    private readonly database: Database,
    private readonly door: MeetingDoor,
    private readonly news: SeatNews,
    private readonly phones: ShowPhone,
  ) {}

  /** The id of the meeting with these six digits; wrong ones are counted. */
  async find({ sessionId }: Actor, address: string, code: string): Promise<string> {
    const { id } = await this.door.find(this.database.reader(), code, { sessionId, address });
    return id;
  }

  /**
   * One transaction in which the meeting is open, and stays so; then whom it concerns is told. `take` gives null
   * when the seat was this device's already: a retry whose answer was lost.
   */
  async pass(
    actor: Actor,
    meetingId: string,
    take: (em: EntityManager) => Promise<Taken | null>,
  ): Promise<PhoneView> {
    const taken = await this.database.write(async (em) => {
      await holdOpenMeeting(em, meetingId);
      return take(em);
    });
    if (taken) this.news.changed(meetingId, [taken.attendanceId]);
    if (taken?.displaced) this.news.displaced(meetingId, taken.displaced, taken.attendanceId);
    return this.phones.execute(actor, meetingId);
  }
}
