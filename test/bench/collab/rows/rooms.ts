import { setTimeout as pause } from 'node:timers/promises';
import { alone, compared, notMeasured } from '../../compare.ts';
import { say } from '../../progress.ts';
import type { Row } from '../../report.ts';
import { Client, openAll } from '../client.ts';
import { type Contender, OURS, type Stage } from '../contender.ts';
import { writeShortDocument } from '../long-document.ts';

const ROOMS = 200;
const MOST = 1;
const OPEN = 'memory of a room with 1 client and a document of 2 kB, kB';
/** Of some 30 kB. Code that is compiled meanwhile counts, too: a peer that keeps nothing is left with half of it. */
const NOTHING_KB = 1;
const LEFT = 'memory of such a room after it was unloaded, kB';
/** Timers of a full second, and the time that closing itself takes. */
const SLACK_MS = 2500;

type Measured = { contender: Contender; open: number[]; left: number[] };

const heap = async ({ child }: Contender): Promise<number> => (await child.sample(true)).heap;
const each = (bytes: number): number => bytes / ROOMS / 1000;

const openRooms = async (stages: readonly Stage[]): Promise<Client[]> => {
  const clients = await openAll(stages.flatMap(({ editors }) => editors.slice(0, 1)));
  for (const [i, client] of clients.entries()) {
    const words = stages[i]?.firstWords;
    if (words) client.edit(words);
  }
  return clients;
};

/** One round: rooms are opened, looked at, left, and looked at again when they have been unloaded. */
const measure = async (
  { contender, open, left }: Measured,
  content: Uint8Array,
): Promise<() => Promise<void>> => {
  const stages = await contender.stages(ROOMS, { content });
  const before = await heap(contender);
  const clients = await openRooms(stages);
  await pause(200);
  open.push(each((await heap(contender)) - before));
  for (const client of clients) client.close();
  const closedAt = performance.now();
  return async () => {
    const wait = contender.unloadsAfter;
    if (wait === null) return;
    await pause(Math.max(0, closedAt + wait + SLACK_MS - performance.now()));
    left.push(each((await heap(contender)) - before));
  };
};

/** Memory of many small rooms. The first round is a warm-up: what is loaded then stays. */
export const rooms = async (contenders: readonly Contender[], rounds: number): Promise<Row[]> => {
  const content = writeShortDocument();
  const measured: Measured[] = contenders.map((contender) => ({ contender, open: [], left: [] }));
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const looks = [];
      for (const one of measured) looks.push(await measure(one, content));
      for (const look of looks) await look();
      if (round === 0) for (const one of measured) one.open.length = one.left.length = 0;
    }
    for (const { contender, open, left } of measured)
      say(`  ${contender.name}: open ${open.join(', ')}; left ${left.join(', ')}`);
    const values = new Map(measured.map(({ contender, open }) => [contender.name, open]));
    const ours = measured.find(({ contender }) => contender.name === OURS);
    return [
      compared({ what: OPEN, most: MOST, values, ours: OURS }),
      alone(LEFT, ours?.left ?? [], NOTHING_KB, 'kB (nothing)'),
    ];
  } catch (error) {
    return [notMeasured(OPEN, `≤ ${MOST} ×`, error), notMeasured(LEFT, 'nothing', error)];
  }
};
