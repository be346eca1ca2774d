import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { attendanceApi, PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../../audit/index.ts';
import { found, Refusal } from '../../platform/refusal.ts';
import { hashToken } from '../../platform/secret.ts';
import { RosterEntry } from '../roster/roster.entity.ts';
import { Attendance } from './attendance.entity.ts';
import { moveStay } from './attendance.store.ts';
import { Entrance, type Taken, type Visit } from './entrance.ts';
import { type How, takeSeat } from './take-seat.ts';

/**
 * A personal slip lets its bearer in at once, and once. It proves more than a claim, so it takes over a seat that
 * somebody else claimed, or that this person opened on another phone. An invitation does the same for a guest.
 */
@Injectable()
export class UseSlip {
  constructor(private readonly entrance: Entrance) {}

  execute(visit: Visit, { token, how = 'onsite' }: Body<typeof attendanceApi.slip>): Promise<PhoneView> {
    const { actor } = visit;
    return this.entrance.byCode('slip', visit, async (em, meetingId) => {
      const seat = await this.take(em, actor, meetingId, hashToken(token), how);
      if (seat) await audit(em, actor, 'slip.used', { type: 'attendance', id: seat.attendanceId }, { how });
      return seat;
    });
  }

  /** Null when this device has used the token before: a retry whose answer was lost. */
  private async take(
    em: EntityManager,
    actor: Actor,
    meetingId: string,
    hash: Buffer,
    how: How,
  ): Promise<Taken | null> {
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    const entry = await em.findOne(RosterEntry, { meetingId, slipHash: hash }, lock);
    if (entry) return takeSeat(em, actor, entry, how);
    const guest = await em.findOne(Attendance, { meetingId, inviteHash: hash }, lock);
    return takeGuestSeat(em, actor, found(guest, 'attendance.slip-unknown'));
  }
}

const takeGuestSeat = async (em: EntityManager, actor: Actor, guest: Attendance): Promise<Taken | null> => {
  if (guest.sessionId === actor.sessionId && guest.state === 'present') return null;
  if (guest.state !== 'waiting') throw new Refusal('attendance.slip-used');
  await moveStay(em, guest, { state: 'present', sessionId: actor.sessionId });
  return { attendanceId: guest.id, displaced: null };
};
