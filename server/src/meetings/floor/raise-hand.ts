import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { floorApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { mayQueue, usualDebate } from '@yishiting/shared/meetings/speaking-order.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { Changes } from '../../live/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { lockStay } from '../attendance/attendance.store.ts';
import { lockOpenMeeting } from '../meeting.store.ts';
import { requireHand } from './floor.policy.ts';
import { readFloor } from './floor.store.ts';
import { Speech } from './speech.entity.ts';

/** Somebody who is let in asks for the floor, on the item that is being dealt with. */
@Injectable()
export class RaiseHand {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
  ) {}

  async execute(
    actor: Actor,
    meetingId: string,
    { attendanceId, side }: Body<typeof floorApi.raise>,
  ): Promise<{ ok: true }> {
    await this.database.write(async (em) => {
      await requireHand(em, actor, meetingId, attendanceId);
      const meeting = await lockOpenMeeting(em, meetingId);
      if (!meeting.currentItem) throw new Refusal('meeting.step-not-allowed');
      const stay = await lockStay(em, meetingId, attendanceId);
      if (stay.state !== 'present') throw new Refusal('attendance.not-admitted');
      const { speaker, queue, spoken } = await readFloor(em, meeting);
      const person = stay.entryId ?? stay.id;
      const no = mayQueue(person, speaker ? [...queue, speaker] : queue, spoken, usualDebate);
      if (no) throw new Refusal(no);
      const asked = { meetingId, itemId: meeting.currentItem, attendanceId, side: side ?? null };
      em.create(Speech, asked as Speech);
      await audit(em, actor, 'hand.raised', { type: 'attendance', id: attendanceId });
    });
    this.changes.tell({ meetingId, what: 'floor' });
    return { ok: true };
  }
}
