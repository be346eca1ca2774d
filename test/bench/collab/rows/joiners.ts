import { compared, interleaved, NotMeasured, notMeasured } from '../../compare.ts';
import type { Row } from '../../report.ts';
import { median, percentile } from '../../stats.ts';
import { Client } from '../client.ts';
import { type Contender, type Door, OURS, type Stage } from '../contender.ts';
import { until } from '../until.ts';

const JOINERS = 200;
const MOST = 0.1;
const WHAT = `${JOINERS} joiners of a 1.4 MB document, p99, ms`;

type Full = { name: string; keeper: Client; doors: Door[]; least: number };

/** Milliseconds until this client has an answer of at least so many bytes. */
const join = async (door: Door, least: number): Promise<number> => {
  const began = performance.now();
  let size = 0;
  const client = await Client.open(door, (kind, _message, length) => {
    if (kind === 'answer') size = length;
  });
  const took = performance.now() - began;
  client.close();
  if (size < least) throw new NotMeasured(`an answer of ${size} bytes instead of ${least}`);
  return took;
};

/** The document is there and somebody has it open. */
const fill = async (
  { name }: Contender,
  { editors, screens, firstWords }: Stage,
  least: number,
): Promise<Full> => {
  const [desk] = editors;
  const [screen] = screens;
  if (!desk || !screen) throw new Error('nobody comes');
  const keeper = await Client.open(desk);
  if (firstWords) keeper.edit(firstWords);
  await until('the whole document', () =>
    join(screen, least).then(
      () => true,
      () => false,
    ),
  );
  return { name, keeper, doors: screens, least };
};

/** Many who come at the same moment and get all of a long document. */
export const joiners = async (
  contenders: readonly Contender[],
  state: Uint8Array,
  rounds: number,
): Promise<Row[]> => {
  const full: Full[] = [];
  try {
    for (const contender of contenders) {
      const [stage] = await contender.stages(1, { screens: JOINERS, content: state });
      if (stage) full.push(await fill(contender, stage, state.length * 0.99));
    }
    const values = await interleaved(rounds, full, async ({ doors, least }) => {
      const waits = await Promise.all(doors.map((door) => join(door, least)));
      return { p50: median(waits), p99: percentile(waits, 0.99) };
    });
    const p99 = new Map([...values].map(([name, all]) => [name, all.map((round) => round.p99)]));
    return [compared({ what: WHAT, most: MOST, values: p99, ours: OURS })];
  } catch (error) {
    return [notMeasured(WHAT, `≤ ${MOST} ×`, error)];
  } finally {
    for (const { keeper } of full) keeper.close();
  }
};
