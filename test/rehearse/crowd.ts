import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Language } from '@yishiting/shared/text/text.ts';
import { type Args, takesTheChair } from './args.ts';
import { inBatches } from './batch.ts';
import { faultOf } from './caller.ts';
import { dice } from './chance.ts';
import { chairEvening } from './crowd-chair.ts';
import { type CrowdNews, liveWith } from './crowd-phone.ts';
import { type CrowdRoom, findRoom, type RosterLine } from './crowd-room.ts';
import { byClaim, bySlip, type Door } from './doors.ts';
import type { House } from './house.ts';
import { type LivePhone, openPhone } from './live-phone.ts';
import { type Report, sayMeter } from './report.ts';

/** Seats that stay free for the people who try the room with phones of their own. */
const LEFT_FREE = 3;
const AT_ONCE = 25;
const NEWS_MS = 5000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

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

const openAll = async (room: CrowdRoom, args: Args): Promise<LivePhone[]> => {
  const { stage, run, free } = room;
  const seats = free.slice(LEFT_FREE, LEFT_FREE + args.crowd);
  const doors = await doorsFor(room, seats);
  const { url, language, leaks, meter, village } = stage;
  const phones = Array.from({ length: args.crowd }, (_, index) => ({ index, door: doors[index] }));
  return inBatches(phones, AT_ONCE, async ({ index, door }) => {
    const phone = await openPhone({ url, language, leaks, meter, index, door, code: run.detail.code });
    if (phone.seat()?.state === 'waiting')
      await village.staff.officer.call(attendanceApi.admit, {
        params: { id: run.detail.id, attendanceId: phone.attendanceId },
      });
    return phone;
  });
};

/** Everybody goes home, so that the next crowd finds free seats. After the end of the meeting nobody has to. */
const goHome = async ({ stage, run }: CrowdRoom, seats: string[]): Promise<void> => {
  await inBatches(seats, AT_ONCE, (attendanceId) => {
    const params = { id: run.detail.id, attendanceId };
    return faultOf(stage.village.staff.officer.call(attendanceApi.leave, { params }));
  });
};

/** Says what is going on until the time is over or the meeting has ended, or chairs it. */
const untilOver = async (
  room: CrowdRoom,
  args: Args,
  phones: LivePhone[],
  isOwn: boolean,
): Promise<string[]> => {
  const { stage } = room;
  const end = Date.now() + args.minutes * 60_000;
  if (takesTheChair(args.chair, isOwn)) return chairEvening(room);
  stage.say('crowd.waits');
  for (; ; await pause(NEWS_MS)) {
    const board = phones[0]?.view().board;
    if (!board || board.meeting.step === 'closed' || Date.now() > end) return [];
    const { ballot } = board;
    if (ballot?.state === 'open')
      stage.say('crowd.votes', { voted: ballot.voted, entitled: ballot.entitled });
  }
};

/** A hall full of simulated phones in the demo meeting. @returns the exit code. */
export const playCrowd = async (
  args: Args,
  house: House,
  language: Language,
  report: Report,
): Promise<number> => {
  const { say } = report;
  const room = await findRoom(args, house, language, say);
  const { code, id, title } = room.run.detail;
  say('crowd.room', { title, url: house.url, code, id });
  const phones = await openAll(room, args);
  const seated = phones.filter((p) => p.attendanceId).length;
  say('crowd.in', { seated, watching: phones.length - seated });
  const counts = { voted: 0, changed: 0, refused: new Map<string, number>() };
  const news: CrowdNews = {
    voted: () => {
      counts.voted += 1;
    },
    changed: () => {
      counts.changed += 1;
    },
    refused: (fault) => counts.refused.set(fault, (counts.refused.get(fault) ?? 0) + 1),
  };
  const ends = phones
    .filter((p) => p.attendanceId)
    .map((phone, i) => liveWith(phone, dice(args.seed * 10_007 + i * 7919), news));
  const interrupted = new Promise<string[]>((resolve) => process.once('SIGINT', () => resolve([])));
  const seats = phones.map((p) => p.attendanceId).filter(Boolean);
  try {
    seats.push(...(await Promise.race([untilOver(room, args, phones, house.server !== null), interrupted])));
  } finally {
    for (const end of ends) end();
    for (const phone of phones) phone.close();
    await goHome(room, seats);
  }
  sayMeter(report, room.stage.meter);
  say('crowd.sums', { voted: counts.voted, changed: counts.changed });
  for (const [fault, count] of counts.refused) say('crowd.refused', { code: fault, count });
  return 0;
};
