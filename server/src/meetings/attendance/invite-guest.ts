import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { Body, Reply } from '@yishiting/shared/route.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { found } from '../../platform/refusal.ts';
import { hashToken, newToken } from '../../platform/secret.ts';
import { requireDoorkeeper } from '../meeting.policy.ts';
import { holdOpenMeeting } from '../meeting.store.ts';
import { SeatNews } from '../screen/seat-news.ts';
import { Attendance } from './attendance.entity.ts';
import { presentAttendance } from './attendance.present.ts';

/** Invites somebody who takes part without a vote. The token is shown once and opens the meeting on one device. */
@Injectable()
export class InviteGuest {
  constructor(
    private readonly database: Database,
    private readonly news: SeatNews,
  ) {}

  async execute(
    actor: Actor,
    meetingId: string,
    { name, role, remote }: Body<typeof attendanceApi.invite>,
  ): Promise<Reply<typeof attendanceApi.invite>> {
    const id = await this.database.once(async (em) => {
      await requireDoorkeeper(em, actor, meetingId);
      await holdOpenMeeting(em, meetingId);
      const invited = em.create(Attendance, {
        meetingId,
        name,
        household: '',
        guestRole: role,
        how: remote ? 'online' : 'onsite',
        channel: 'phone',
        state: 'waiting',
      } as Attendance);
      await em.flush();
      await audit(em, actor, 'guest.invited', { type: 'attendance', id: invited.id }, { role, remote });
      return invited.id;
    });
    const token = newToken();
    const guest = await this.database.write((em) => giveToken(em, id, token));
    this.news.changed(meetingId, [guest.id]);
    return { attendance: presentAttendance(guest), token };
  }
}

/** Only the hash is kept. When the answer was lost, and with it the token, the same invitation gets another one. */
const giveToken = async (em: EntityManager, id: string, token: string): Promise<Attendance> => {
  const guest = await em.findOne(
    Attendance,
    { id, state: 'waiting' },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  return em.assign(found(guest, 'attendance.slip-used'), { inviteHash: hashToken(token) });
};
