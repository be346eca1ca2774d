import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { Database } from '../../database/database.ts';
import { rooms } from '../../live/index.ts';
import { ShowPhone } from '../attendance/show-phone.ts';
import { MeetingDoor } from '../meeting-door.ts';
import type { Listener } from './listener.ts';
import { Seats } from './seats.ts';
import { StaffRoom } from './staff-room.ts';

/** A screen follows a meeting: from now on it is told what changes, and this is how things stand. */
@Injectable()
export class JoinMeeting {
  constructor(
    private readonly database: Database,
    private readonly door: MeetingDoor,
    private readonly phones: ShowPhone,
    private readonly seats: Seats,
    private readonly staff: StaffRoom,
  ) {}

  async execute(visitor: Actor | null, code: string, listener: Listener): Promise<PhoneView> {
    const em = this.database.reader();
    const meeting = await this.door.find(em, code, {
      sessionId: visitor?.sessionId ?? null,
      address: listener.data.address,
    });
    const { id } = meeting;
    // A projector comes without a session, a desk with an account; the rest are phones of the hall.
    const isPhone = visitor !== null && !visitor.account;
    const wanted = [isPhone ? rooms.phones(id) : rooms.screens(id)];
    if (visitor) wanted.push(rooms.device(visitor.sessionId, id));
    // Into the rooms first: what changes while the picture is drawn is then told after it, not lost.
    for (const room of [...listener.rooms]) if (room !== listener.id) await listener.leave(room);
    await listener.join(wanted);
    await this.staff.enter(em, visitor, meeting, listener);
    const view = await this.phones.execute(visitor, id, em);
    // A change told before this answer would be painted over by it: what the seats are is told once more.
    if (view.seats.length > 0) this.seats.tellAgain(id, view.seats);
    return view;
  }
}
