import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { Readers } from '../../collab/index.ts';
import { Database } from '../../database/database.ts';
import { rooms } from '../../live/index.ts';
import { ShowPhone } from '../attendance/show-phone.ts';
import { mayRead, staffRolesOf } from '../meeting.policy.ts';
import { MeetingDoor } from '../meeting-door.ts';
import { Seats } from './seats.ts';

/** What is told to one screen. `leave` takes it out of every room it was in. */
export type Listener = {
  data: { address: string };
  rooms: ReadonlySet<string>;
  id: string;
  join: (rooms: string[]) => Promise<void> | void;
  leave: (room: string) => Promise<void> | void;
};

/** A screen follows a meeting: from now on it is told what changes, and this is how things stand. */
@Injectable()
export class JoinMeeting {
  constructor(
    private readonly database: Database,
    private readonly door: MeetingDoor,
    private readonly phones: ShowPhone,
    private readonly seats: Seats,
    private readonly readers: Readers,
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
    const works = visitor && (await staffRolesOf(em, visitor, id)).length > 0;
    if (works || (visitor && mayRead(visitor, meeting.villageId))) wanted.push(rooms.staff(id));
    // Into the rooms first: what changes while the picture is drawn is then told after it, not lost.
    for (const room of [...listener.rooms]) if (room !== listener.id) await listener.leave(room);
    await listener.join(wanted);
    if (wanted.includes(rooms.staff(id))) this.readers.tell(id);
    const view = await this.phones.execute(visitor, id, em);
    // A change told before this answer would be painted over by it: what the seats are is told once more.
    if (view.seats.length > 0) this.seats.tellAgain(id, view.seats);
    return view;
  }
}
