import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { audit } from '../../audit/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { refuseReturn } from '../electorate/proxy.store.ts';
import { currentStay, enter, unitTaken } from './attendance.store.ts';
import { Entrance } from './entrance.ts';

const TRUSTED = 'select came and left_self as trusted from attendance where id = ?';

/**
 * Who left comes back on the same phone, with a new stay: at once when they had been let in and said themselves that
 * they go, and through the waiting room when an officer noted that they left.
 */
@Injectable()
export class ComeBack {
  constructor(private readonly entrance: Entrance) {}

  execute(actor: Actor, meetingId: string, attendanceId: string): Promise<PhoneView> {
    return this.entrance.byStay('come-back', actor, meetingId, attendanceId, async (em, stay) => {
      const { entryId, personId, how, channel, sessionId } = stay;
      if (sessionId !== actor.sessionId || !entryId) throw new Refusal('attendance.not-found');
      const other = await currentStay(em, entryId);
      if (other?.sessionId === actor.sessionId) return null;
      if (other) throw unitTaken(other.state);
      if (stay.state !== 'left') throw new Refusal('attendance.moved-on');
      refuseReturn(stay);
      const [row] = await em.execute<{ trusted: boolean }[]>(TRUSTED, [stay.id]);
      const state = row?.trusted ? 'present' : 'waiting';
      const who = { entryIds: [entryId], personIds: personId ? [personId] : [] };
      const [back] = await enter(em, meetingId, { ...who, how, channel, state, sessionId });
      await audit(em, actor, 'attendance.came-back', { type: 'attendance', id: back?.id }, { state });
      return back ? { attendanceId: back.id, displaced: null } : null;
    });
  }
}
