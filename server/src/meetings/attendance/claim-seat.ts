import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { attendanceApi, PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../../audit/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { householdHeld } from '../electorate/household.store.ts';
import { Attendance } from './attendance.entity.ts';
import { currentStay, enter, unitTaken } from './attendance.store.ts';
import { Entrance, type Visit } from './entrance.ts';

/** Old parents, a neighbour: some phones carry several voters, none carries the village. */
const MOST_SEATS = 10;

/** Somebody says who they are. That alone lets nobody in: an officer looks at the face and admits. */
@Injectable()
export class ClaimSeat {
  constructor(private readonly entrance: Entrance) {}

  execute(
    visit: Visit,
    { entryId, personId, how = 'onsite' }: Body<typeof attendanceApi.claim>,
  ): Promise<PhoneView> {
    const { actor } = visit;
    return this.entrance.byCode('claim', visit, async (em, meetingId) => {
      const stay = await currentStay(em, entryId);
      if (stay?.sessionId === actor.sessionId) return null;
      if (stay) throw otherMember(stay, personId) ? householdHeld(stay.name) : unitTaken(stay.state);
      await refuseTooMany(em, meetingId, actor.sessionId);
      const who = { entryIds: [entryId], personIds: personId ? [personId] : [] };
      const given = { ...who, how, channel: 'phone', state: 'waiting' } as const;
      const [claimed] = await enter(em, meetingId, { ...given, sessionId: actor.sessionId });
      await audit(em, actor, 'seat.claimed', { type: 'attendance', id: claimed?.id }, { how });
      return claimed ? { attendanceId: claimed.id, displaced: null } : null;
    });
  }
}

const otherMember = ({ personId, state }: Attendance, asking: string | undefined): boolean =>
  state === 'present' && asking !== undefined && personId !== asking;

const refuseTooMany = async (em: EntityManager, meetingId: string, sessionId: string): Promise<void> => {
  const held = await em.count(Attendance, { meetingId, sessionId, state: ['waiting', 'present'] });
  if (held >= MOST_SEATS) throw new Refusal('attendance.too-many-seats', { params: { most: MOST_SEATS } });
};
