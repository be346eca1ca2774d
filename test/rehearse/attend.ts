import { attendanceApi, type VoteChannel } from '@yishiting/shared/meetings/attendance.contract.ts';
import { rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { inBatches } from './batch.ts';
import { bySlip } from './doors.ts';
import { type LivePhone, openPhone } from './live-phone.ts';
import type { MeetingRun } from './meeting.ts';
import { bringPapers } from './proxies.ts';
import type { Seat } from './seat.ts';
import type { Stage } from './stage.ts';

/** Somebody who is there: with a phone of the own, or on the officer's list only. */
export type Attendee = {
  seat: Seat;
  attendanceId: string;
  phone: LivePhone | null;
  channel: VoteChannel;
};
export type Hall = Map<Seat, Attendee>;

/** So many phones come in at a time: a hall queues at the door, too. */
const AT_ONCE = 25;

/** How somebody without a phone is here; a proxy comes with a paper. */
type ByHand = Exclude<Seat['how'], 'proxy'>;
const channelOf = (how: ByHand) => (how === 'phone' ? 'helped' : 'hands');

const checkInByOfficer = async (stage: Stage, run: MeetingRun, seats: Seat[]): Promise<Attendee[]> => {
  const { officer } = stage.village.staff;
  const byHand = seats.flatMap((seat) => (seat.how === 'proxy' ? [] : [{ seat, how: seat.how }]));
  const came = await inBatches([...Map.groupBy(byHand, (s) => s.how)], 1, async ([how, group]) => {
    const channel = channelOf(how);
    const entryIds = group.map(({ seat }) => run.entries[seat.index]?.id ?? '');
    const rows = await officer.call(attendanceApi.checkIn, {
      params: { id: run.detail.id },
      body: { entryIds, how, channel },
    });
    const byEntry = new Map(rows.map((row) => [row.entryId, row.id]));
    return group.map(({ seat }, i): Attendee => {
      const attendanceId = byEntry.get(entryIds[i] ?? '') ?? '';
      return { seat, attendanceId, phone: null, channel };
    });
  });
  return came.flat();
};

const joinBySlip = async (stage: Stage, run: MeetingRun, seats: Seat[]): Promise<Attendee[]> => {
  if (seats.length === 0) return [];
  const { url, language, leaks, village } = stage;
  const entryIds = seats.map((s) => run.entries[s.index]?.id ?? '');
  const slips = await village.staff.officer.call(rosterApi.slips, {
    params: { id: run.detail.id },
    body: { entryIds },
  });
  const tokens = new Map(slips.map((slip) => [slip.entryId, slip.token]));
  return inBatches(seats, AT_ONCE, async (seat, i): Promise<Attendee> => {
    const phone = await openPhone({
      ...{ url, language, leaks, code: run.detail.code, index: seat.index },
      door: bySlip(tokens.get(entryIds[i] ?? '') ?? '', seat.how === 'online' ? 'online' : 'onsite'),
      meter: stage.meter,
    });
    return { seat, attendanceId: phone.attendanceId, phone, channel: 'phone' };
  });
};

/** Lets these people in: by their slips, by the officer, and then those for whom somebody of the hall has a paper. */
export const comeIn = async (stage: Stage, run: MeetingRun, hall: Hall, seats: Seat[]): Promise<void> => {
  const byPhone = await joinBySlip(
    stage,
    run,
    seats.filter((s) => s.phone),
  );
  const byOfficer = await checkInByOfficer(
    stage,
    run,
    seats.filter((s) => !s.phone),
  );
  for (const attendee of [...byPhone, ...byOfficer]) hall.set(attendee.seat, attendee);
  const byPaper = await bringPapers(
    stage,
    run,
    seats.filter((s) => s.how === 'proxy'),
  );
  for (const { seat, attendanceId } of byPaper)
    hall.set(seat, { seat, attendanceId, phone: null, channel: 'proxy' });
};

/** These people go home. */
export const leave = async (stage: Stage, run: MeetingRun, hall: Hall, seats: Seat[]): Promise<void> => {
  await inBatches(seats, 5, async (seat) => {
    const attendee = hall.get(seat);
    if (!attendee) return;
    await stage.village.staff.officer.call(attendanceApi.leave, {
      params: { id: run.detail.id, attendanceId: attendee.attendanceId },
    });
    attendee.phone?.close();
    hall.delete(seat);
  });
};

/** Guests come by invitation; who takes part from afar has a device of the own. */
export const inviteGuests = async (stage: Stage, run: MeetingRun): Promise<LivePhone[]> => {
  const { url, language, leaks, village, say } = stage;
  const invited = (run.meeting.guests ?? []).flatMap((guest) =>
    Array.from({ length: guest.count }, (_, i) => ({ ...guest, name: `来宾${guest.role}${i + 1}` })),
  );
  const phones: LivePhone[] = [];
  for (const { name, role, remote = false } of invited) {
    const { token } = await village.staff.officer.call(attendanceApi.invite, {
      params: { id: run.detail.id },
      body: { name, role, remote },
    });
    phones.push(
      await openPhone({
        ...{ url, language, leaks, code: run.detail.code, index: 0 },
        door: bySlip(token, remote ? 'online' : 'onsite'),
      }),
    );
  }
  if (invited.length > 0) say('attend.guests', { count: invited.length });
  return phones;
};

/** The hall's QR alone lets one watch. */
export const letWatch = (
  { url, language, leaks, meter, watchers }: Stage,
  run: MeetingRun,
): Promise<LivePhone[]> =>
  inBatches(Array.from({ length: watchers }), AT_ONCE, (_, index) =>
    openPhone({ url, language, leaks, meter, index, code: run.detail.code }),
  );
