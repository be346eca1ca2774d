import type { Row } from '../report.ts';
import type { Field } from './contender.ts';
import { writeLongDocument, writeManyEdits } from './long-document.ts';
import type { Ours } from './ours/ours.ts';
import { ack } from './rows/ack.ts';
import { comeback } from './rows/comeback.ts';
import { fanOut } from './rows/fan-out.ts';
import { joiners } from './rows/joiners.ts';
import { load } from './rows/load.ts';
import { rooms } from './rows/rooms.ts';

/** Each takes as long as a restart. */
const KILLS = 3;

export type Group = () => Promise<Row[]>;

/** What is measured beside the peers, and again beside peers that are as durable as we are. */
export const comparisons = (field: Field, rounds: number): Record<string, Group> => ({
  edit: () =>
    fanOut(
      field,
      { editors: 1, screens: 200, perSecond: 20, seconds: 3 },
      [
        { what: 'edit → 200 screens, p99, ms', most: 1, of: (run) => run.p99 },
        { what: 'edit → 200 screens, CPU per delivered frame, µs', most: 0.8, of: (run) => run.cpu },
      ],
      rounds,
    ),
  thousand: () =>
    fanOut(
      field,
      { editors: 1, screens: 1000, perSecond: 10, seconds: 2 },
      [{ what: 'edit → 1,000 screens, p99, ms', most: 0.8, of: (run) => run.p99 }],
      rounds,
    ),
  editors: () =>
    fanOut(
      field,
      { editors: 40, screens: 200, perSecond: 80, seconds: 2 },
      [{ what: '40 editors × 200 screens, CPU per delivered edit, µs', most: 1, of: (run) => run.cpu }],
      rounds,
    ),
  joiners: () => joiners([field.ours, ...field.peers], writeLongDocument(), rounds),
  rooms: () => rooms([field.ours, ...field.peers], rounds),
});

/** What is measured of our server alone. */
export const alone = (ours: Ours, rounds: number): Record<string, Group> => ({
  ack: () => ack(ours, rounds),
  load: () => load(ours, writeManyEdits(), rounds),
  comeback: () => comeback(ours, Math.min(rounds, KILLS)),
});
