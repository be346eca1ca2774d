import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { attendanceApi, PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { Refusal } from '../../platform/refusal.ts';
import { holdOpenMeeting } from '../meeting.store.ts';
import { MeetingDoor } from '../meeting-door.ts';
import { SeatNews } from '../screen/seat-news.ts';
import { Attendance } from './attendance.entity.ts';
import { currentStay, enter, unitTaken } from './attendance.store.ts';
import { ShowPhone } from './show-phone.ts';

/** Old parents, a neighbour: some phones carry several voters, none carries the village. */
const MOST_SEATS = 10;

/** Somebody says who they are. That alone lets nobody in: an officer looks at the face and admits. */
@Injectable()
export class ClaimSeat {
  private readonly perDevice = rateLimit(20, 60);

  constructor(
    private readonly database: Database,
    private readonly door: MeetingDoor,
    private readonly news: SeatNews,
    private readonly phones: ShowPhone,
  ) {}

  async execute(
    actor: Actor,
    address: string,
    code: string,
    { entryId, how = 'onsite' }: Body<typeof attendanceApi.claim>,
  ): Promise<PhoneView> {
    await this.perDevice(actor.sessionId);
    const { id: meetingId } = await this.door.find(this.database.reader(), code, {
      sessionId: actor.sessionId,
      address,
    });
    const seat = await this.database.write(async (em) => {
      await holdOpenMeeting(em, meetingId);
      const stay = await currentStay(em, entryId);
      if (stay?.sessionId === actor.sessionId) return null;
      if (stay) throw unitTaken(stay.state);
      await refuseTooMany(em, meetingId, actor.sessionId);
      const given = { entryIds: [entryId], how, channel: 'phone', state: 'waiting' } as const;
      const [claimed] = await enter(em, meetingId, { ...given, sessionId: actor.sessionId });
      await audit(em, actor, 'seat.claimed', { type: 'attendance', id: claimed?.id }, { how });
      return claimed;
    });
    if (seat) this.news.changed(meetingId, [seat.id]);
    return this.phones.execute(actor, meetingId);
  }
}

const refuseTooMany = async (em: EntityManager, meetingId: string, sessionId: string): Promise<void> => {
  const held = await em.count(Attendance, { meetingId, sessionId, state: ['waiting', 'present'] });
  if (held >= MOST_SEATS) throw new Refusal('attendance.too-many-seats', { params: { most: MOST_SEATS } });
};
