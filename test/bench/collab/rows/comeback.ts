import { setTimeout as pause } from 'node:timers/promises';
import { alone, NotMeasured, notMeasured } from '../../compare.ts';
import { say } from '../../progress.ts';
import type { Row } from '../../report.ts';
import { type Client, openAll } from '../client.ts';
import type { Ours } from '../ours/ours.ts';
import { comeBack } from '../persistent-client.ts';

const CLIENTS = 1000;
const MOST_SECONDS = 10;
const MOST_LAG_MS = 200;
const GIVEN_UP_MS = 30_000;
const BACK = '1,000 clients back after SIGKILL and a restart, s';
const LAG = 'loop lag of the server meanwhile, p99, ms';

type Back = { clients: Client[]; seconds: number; lag: number };

const killOnce = async (ours: Ours, clients: readonly Client[]): Promise<Back> => {
  const began = performance.now();
  await ours.kill();
  const returning = Promise.all(clients.map((client) => comeBack(client.door, client)));
  await ours.restart();
  // What comes before is the start of the process, which nobody waits for in a queue.
  await ours.child.sample();
  const back = await Promise.race([returning, pause(GIVEN_UP_MS, null, { ref: false })]);
  if (!back) throw new NotMeasured(`not all were back after ${GIVEN_UP_MS / 1000} s`);
  const seconds = (performance.now() - began) / 1000;
  return { clients: back, seconds, lag: (await ours.child.sample()).loop.p99 };
};

/** A hall full of screens whose server is killed. */
export const comeback = async (ours: Ours, rounds: number): Promise<Row[]> => {
  let clients: Client[] = [];
  try {
    const [stage] = await ours.stages(1, { screens: CLIENTS });
    clients = await openAll(stage?.screens ?? []);
    const backs: Back[] = [];
    for (let i = 0; i < rounds; i += 1) {
      const back = await killOnce(ours, clients);
      say(`  ${i + 1}/${rounds} ${back.seconds} s, lag ${back.lag} ms`);
      ({ clients } = back);
      backs.push(back);
    }
    return [
      alone(
        BACK,
        backs.map(({ seconds }) => seconds),
        MOST_SECONDS,
        's',
      ),
      alone(
        LAG,
        backs.map(({ lag }) => lag),
        MOST_LAG_MS,
        'ms',
      ),
    ];
  } catch (error) {
    return [notMeasured(BACK, `≤ ${MOST_SECONDS} s`, error), notMeasured(LAG, `≤ ${MOST_LAG_MS} ms`, error)];
  } finally {
    for (const client of clients) client.close();
  }
};
