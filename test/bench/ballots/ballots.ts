import type { Args } from '../args.ts';
import { say } from '../progress.ts';
import type { Result, Row } from '../report.ts';
import { crowds } from './crowds.ts';
import { rates } from './rates.ts';
import { setupOf } from './setup.ts';
import { setStage } from './stage.ts';

/** What a vote costs, and a hall that votes at the same moment. */
export const ballots = async ({ rounds, only }: Args): Promise<Result> => {
  const stage = await setStage();
  const groups = { rates, crowds };
  const rows: Row[] = [];
  for (const [name, group] of Object.entries(groups)) {
    if (only.length > 0 && !only.includes(name)) continue;
    say(name);
    rows.push(...(await group(stage, rounds)));
  }
  return { name: 'ballots', rows, setup: await setupOf(stage.database, rounds) };
};
