import { alone, compared, notMeasured, told } from '../compare.ts';
import { say } from '../progress.ts';
import type { Row } from '../report.ts';
import { joinHall, p95, type Seated, voteTogether } from './crowd.ts';
import { HALL, type Stage } from './stage.ts';

const MOST_MS = 300;
const MOST_TWICE = 2.1;
const WHAT = {
  ack: '2,000 phones vote within 10 s: tap → ack, p95, ms',
  shown: 'the same: ack → projector shows it, p95, ms',
  memory: 'memory of the server for each joined socket, kB',
  twice: 'CPU of the server for 4,000 phones that vote within 10 s, against 2,000',
};

type Measured = { acks: number[]; shown: number[]; cpu: number[] };

const measure = async (stage: Stage, seated: readonly Seated[], rounds: number): Promise<Measured> => {
  const { hall, child, projector } = stage;
  const all: Measured = { acks: [], shown: [], cpu: [] };
  for (let round = 0; round < rounds; round += 1) {
    const { acks, shown, cpu } = await voteTogether(seated, await hall.open(), child, projector);
    say(`  ${round + 1}/${rounds} ${seated.length}: ack ${p95(acks)}, shown ${p95(shown)}, cpu ${cpu}`);
    all.acks.push(p95(acks));
    all.shown.push(p95(shown));
    all.cpu.push(cpu);
  }
  return all;
};

/** A hall of 2,000 phones, and then twice as many. */
export const crowds = async (stage: Stage, rounds: number): Promise<Row[]> => {
  const { port, hall, seated } = stage;
  try {
    const once = await measure(stage, seated, rounds);
    const more = await joinHall(port, hall, hall.phones.slice(HALL), HALL);
    const twice = await measure(stage, [...seated, ...more], rounds);
    for (const { socket } of more) socket.close();
    return [
      alone(WHAT.ack, once.acks, MOST_MS, 'ms'),
      alone(WHAT.shown, once.shown, MOST_MS, 'ms'),
      told(WHAT.memory, [stage.perSocket / 1000]),
      compared({
        what: WHAT.twice,
        most: MOST_TWICE,
        ours: 'twice',
        values: new Map([
          ['twice', twice.cpu],
          ['once', once.cpu],
        ]),
      }),
    ];
  } catch (error) {
    return [
      notMeasured(WHAT.ack, `≤ ${MOST_MS} ms`, error),
      notMeasured(WHAT.shown, `≤ ${MOST_MS} ms`, error),
      notMeasured(WHAT.twice, `≤ ${MOST_TWICE} ×`, error),
    ];
  }
};
