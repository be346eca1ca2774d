import { compared, interleaved, NotMeasured, notMeasured } from '../../compare.ts';
import type { Row } from '../../report.ts';
import { type Contender, type Field, OURS } from '../contender.ts';
import { Hall, type Run } from '../hall.ts';

type Load = { editors: number; screens: number; perSecond: number; seconds: number };
type Wanted = { what: string; most: number; of: (run: Run) => number };

const WARM_UP_SECONDS = 1;

const requireAll = (name: string, runs: readonly Run[]): void => {
  const least = Math.min(...runs.map(({ delivered }) => delivered));
  if (least < 1) throw new NotMeasured(`${name} delivered ${(least * 100).toFixed(2)} % only`);
};

const measure = async (contenders: readonly Contender[], load: Load, rounds: number) => {
  const halls: { name: string; hall: Hall }[] = [];
  try {
    for (const contender of contenders) {
      const [stage] = await contender.stages(1, load);
      if (stage) halls.push({ name: contender.name, hall: await Hall.open(contender, stage) });
    }
    for (const { hall } of halls) await hall.run(load.perSecond, WARM_UP_SECONDS);
    return await interleaved(rounds, halls, ({ hall }) => hall.run(load.perSecond, load.seconds));
  } finally {
    for (const { hall } of halls) hall.close();
  }
};

/** How to tell what one contender took, beside the peers. */
const teller =
  (runs: ReadonlyMap<string, Run[]>, peers: readonly Contender[]) =>
  (name: string, { what, most, of }: Wanted): Row => {
    const values = [name, ...peers.map((peer) => peer.name)].map(
      (n) => [n, runs.get(n)?.map(of) ?? []] as const,
    );
    return compared({ what, most, values: new Map(values), ours: name });
  };

/** Edits on their way from who writes to many screens. */
export const fanOut = async (
  { ours, peers, floor }: Field,
  load: Load,
  wanted: readonly Wanted[],
  rounds: number,
): Promise<Row[]> => {
  try {
    const runs = await measure([ours, ...floor, ...peers], load, rounds);
    for (const [name, all] of runs) requireAll(name, all);
    const tell = teller(runs, peers);
    return wanted.flatMap((one) => [
      tell(OURS, one),
      ...floor.map(({ name }) => tell(name, { ...one, what: `floor, ${name}: ${one.what}` })),
    ]);
  } catch (error) {
    return wanted.map(({ what, most }) => notMeasured(what, `≤ ${most} ×`, error));
  }
};
