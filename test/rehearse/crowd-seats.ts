import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { inBatches } from './batch.ts';
import { faultOf } from './caller.ts';
import type { CrowdRoom, RosterLine } from './crowd-room.ts';
import { byClaim, bySlip, type Door } from './doors.ts';
import { type LivePhone, openPhone } from './live-phone.ts';

/** Seats that stay free for the people who try the room with phones of their own. */
export const LEFT_FREE = 3;
const AT_ONCE = 25;

/** Two of three come with a slip, the others say who they are and wait for an officer. */
const doorsFor = async ({ stage, run }: CrowdRoom, seats: RosterLine[]): Promise<Door[]> => {
  const withSlip = seats.filter((_, i) => i % 3 !== 2);
  const slips =
    withSlip.length === 0
      ? []
      : await stage.village.staff.officer.call(rosterApi.slips, {
          params: { id: run.detail.id },
          body: { entryIds: withSlip.map((s) => s.id) },
        });
  const tokens = new Map(slips.map((s) => [s.entryId, s.token]));
  return seats.map(({ id, household, name }) => {
    const token = tokens.get(id);
    return token ? bySlip(token, 'onsite') : byClaim(id, household || name, 'onsite');
  });
};

/** Opens the phones and lets them in; each seat that is taken stands in `taken` at once. Ends early when told to. */
export const openAll = async (
  room: CrowdRoom,
  crowd: number,
  taken: string[],
  isStopped: () => boolean,
): Promise<LivePhone[]> => {
  const { stage, run, free } = room;
  const seats = free.slice(LEFT_FREE, LEFT_FREE + crowd);
  const doors = await doorsFor(room, seats);
  const { url, language, leaks, meter, village } = stage;
  const phones = Array.from({ length: crowd }, (_, index) => ({ index, door: doors[index] }));
  const opened = await inBatches(phones, AT_ONCE, async ({ index, door }) => {
    if (isStopped()) return null;
    const phone = await openPhone({ url, language, leaks, meter, index, door, code: run.detail.code });
    if (phone.attendanceId) taken.push(phone.attendanceId);
    if (phone.seat()?.state === 'waiting')
      await village.staff.officer.call(attendanceApi.admit, {
        params: { id: run.detail.id, attendanceId: phone.attendanceId },
      });
    return phone;
  });
  return opened.filter((phone) => phone !== null);
};

/** Everybody goes home, so that the next crowd finds free seats. After the end of the meeting nobody has to. */
export const goHome = async ({ stage, run }: CrowdRoom, taken: Set<string>): Promise<void> => {
  await inBatches([...taken], AT_ONCE, async (attendanceId) => {
    const params = { id: run.detail.id, attendanceId };
    await faultOf(stage.village.staff.officer.call(attendanceApi.leave, { params }));
    taken.delete(attendanceId);
  });
};
