import type { Language } from '@yishiting/shared/text/text.ts';
import { type Args, takesTheChair } from './args.ts';
import { dice } from './chance.ts';
import { chairEvening } from './crowd-chair.ts';
import { type CrowdNews, liveWith } from './crowd-phone.ts';
import { type CrowdRoom, findRoom } from './crowd-room.ts';
import { goHome, LEFT_FREE, openAll } from './crowd-seats.ts';
import type { House } from './house.ts';
import type { LivePhone } from './live-phone.ts';
import { type Report, sayMeter } from './report.ts';
import { listenForStop } from './told-to-stop.ts';

const NEWS_MS = 5000;
/** Whoever stopped the command does not wait longer for its phones to leave. */
const LEAVE_MS = 1500;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Says what is going on until the time is over or the meeting has ended, or chairs it. */
const untilOver = async (
  room: CrowdRoom,
  args: Args,
  { phones, taken, isOwn }: { phones: LivePhone[]; taken: string[]; isOwn: boolean },
): Promise<void> => {
  const { stage } = room;
  const end = Date.now() + args.minutes * 60_000;
  if (takesTheChair(args.chair, isOwn)) return chairEvening(room, taken);
  stage.say('crowd.waits');
  for (; ; await pause(NEWS_MS)) {
    const board = phones[0]?.view().board;
    if (!board || board.meeting.step === 'closed' || Date.now() > end) return;
    const { ballot } = board;
    if (ballot?.state === 'open')
      stage.say('crowd.votes', { voted: ballot.voted, entitled: ballot.entitled });
  }
};

const sayWhoIsIn = ({ stage, run, free }: CrowdRoom, phones: LivePhone[]): void => {
  const seated = phones.filter((p) => p.attendanceId).length;
  const watching = phones.length - seated;
  stage.say('crowd.in', { seated, watching });
  if (watching === 0) return;
  const roster = run.entries.length;
  stage.say('crowd.no-seats', { roster, absent: free.length, kept: Math.min(LEFT_FREE, free.length) });
};

/** A hall full of simulated phones in the demo meeting. @returns the exit code. */
export const playCrowd = async (
  args: Args,
  house: House,
  language: Language,
  report: Report,
): Promise<number> => {
  const { say } = report;
  const { isStopped, stopped } = listenForStop();
  const isOwn = house.server !== null;
  const room = await findRoom(args, house, language, say);
  const { code, id, title } = room.run.detail;
  say('crowd.room', { title, url: house.url, code, id });
  const taken: string[] = [];
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
  let ends: (() => void)[] = [];
  try {
    const phones = await openAll(room, args.crowd, taken, isStopped);
    ends = phones.map((phone, i) =>
      phone.attendanceId ? liveWith(phone, dice(args.seed * 10_007 + i * 7919), news) : phone.close,
    );
    sayWhoIsIn(room, phones);
    if (!isStopped()) await Promise.race([untilOver(room, args, { phones, taken, isOwn }), stopped]);
  } finally {
    for (const end of ends) end();
    const here = new Set(taken);
    // A server of our own ends with everybody in it.
    if (!(isOwn && isStopped())) {
      const home = goHome(room, here);
      await (isStopped() ? Promise.race([home, pause(LEAVE_MS)]) : home);
      if (here.size > 0) say('crowd.left-behind', { count: here.size });
    }
  }
  sayMeter(report, room.stage.meter);
  say('crowd.sums', { voted: counts.voted, changed: counts.changed });
  for (const [fault, count] of counts.refused) say('crowd.refused', { code: fault, count });
  return 0;
};
