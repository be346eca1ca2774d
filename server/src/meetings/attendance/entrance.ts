import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { Database } from '../../database/database.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { moveProxies } from '../electorate/proxy.store.ts';
import { holdOpenMeeting } from '../meeting.store.ts';
import { MeetingDoor } from '../meeting-door.ts';
import { SeatNews } from '../screen/seat-news.ts';
import type { Attendance } from './attendance.entity.ts';
import { lockStay } from './attendance.store.ts';
import { ShowPhone } from './show-phone.ts';

/** Who comes, from where, with which six digits. */
export type Visit = { actor: Actor; address: string; code: string };
/** Each way in has tries of its own. */
type Way = 'claim' | 'slip' | 'come-back' | 'take-back';

/** A seat that a phone took. `displaced` is the session that held it until now, on another device. */
export type Taken = { attendanceId: string; displaced: string | null };
/** What a way in does in the transaction; null when the seat was this device's already: its answer had been lost. */
type Take<T> = (em: EntityManager, by: T) => Promise<Taken | null>;

/** Where phones come in to their seats; by what right, each way in says for itself. */
@Injectable()
export class Entrance {
  private readonly perDevice = rateLimit(20, 60);

  constructor(
    private readonly database: Database,
    private readonly door: MeetingDoor,
    private readonly news: SeatNews,
    private readonly phones: ShowPhone,
  ) {}

  /** With the digits on the wall. */
  async byCode(way: Way, visit: Visit, take: Take<string>): Promise<PhoneView> {
    await this.perDevice(`${way} ${visit.actor.sessionId}`);
    return this.pass(visit.actor, await this.find(visit), take);
  }

  /** To a stay that this phone knows; it is held until the end of the transaction. */
  async byStay(
    way: Way,
    actor: Actor,
    meetingId: string,
    attendanceId: string,
    take: Take<Attendance>,
  ): Promise<PhoneView> {
    await this.perDevice(`${way} ${actor.sessionId}`);
    return this.pass(actor, meetingId, async (em) => take(em, await lockStay(em, meetingId, attendanceId)));
  }

  /** The id of the meeting with these digits; wrong ones are counted. */
  async find({ actor: { sessionId }, address, code }: Visit): Promise<string> {
    const { id } = await this.door.find(this.database.reader(), code, { sessionId, address });
    return id;
  }

  /** One transaction in which the meeting is open, and stays so; then whom it concerns is told. */
  async pass(actor: Actor, meetingId: string, take: Take<string>): Promise<PhoneView> {
    const { taken, moved } = await this.database.write(async (em) => {
      await holdOpenMeeting(em, meetingId);
      const taken = await take(em, meetingId);
      return { taken, moved: taken ? await moveProxies(em, taken.attendanceId) : [] };
    });
    if (taken) this.news.changed(meetingId, [taken.attendanceId, ...moved]);
    if (taken?.displaced)
      for (const id of [taken.attendanceId, ...moved]) this.news.displaced(meetingId, taken.displaced, id);
    return this.phones.execute(actor, meetingId);
  }
}
