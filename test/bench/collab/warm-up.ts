import { setTimeout as pause } from 'node:timers/promises';
import type { Contender } from './contender.ts';
import { Hall } from './hall.ts';

/** After a full collection V8 looks for more to free a few times, 8 s apart, and takes a part of the CPU for it. */
const CALM_MS = 20_000;

/** A server that has just started runs code that nothing has compiled yet; in a hall it has run for hours. */
export const warmUp = async (contenders: readonly Contender[]): Promise<void> => {
  for (const contender of contenders) {
    const [stage] = await contender.stages(1, { editors: 10, screens: 20 });
    if (!stage) continue;
    const hall = await Hall.open(contender, stage);
    await hall.run(200, 4);
    hall.close();
  }
  for (const { child } of contenders) await child.sample(true);
  await pause(CALM_MS);
};
