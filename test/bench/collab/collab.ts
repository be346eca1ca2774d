import type { Args } from '../args.ts';
import { openDatabase } from '../database.ts';
import { machine } from '../machine.ts';
import { say } from '../progress.ts';
import type { Result, Row } from '../report.ts';
import { type LongDocument, writeLongDocument } from './long-document.ts';
import { startOurs } from './ours/ours.ts';
import { startPeers } from './peers/peers.ts';
import { ack } from './rows/ack.ts';
import { comeback } from './rows/comeback.ts';
import { fanOut } from './rows/fan-out.ts';
import { joiners } from './rows/joiners.ts';
import { load } from './rows/load.ts';
import { rooms } from './rows/rooms.ts';

let written: LongDocument | null = null;
const long = (): LongDocument => {
  written ??= writeLongDocument();
  return written;
};

export const collab = async (args: Args): Promise<Result> => {
  const database = await openDatabase();
  const ours = await startOurs(database);
  const all = [ours, ...(await startPeers())];
  const groups: Record<string, () => Promise<Row[]>> = {
    edit: () =>
      fanOut(
        all,
        { editors: 1, screens: 200, perSecond: 20, seconds: 3 },
        [
          { what: 'edit → 200 screens, p99, ms', most: 1, of: (run) => run.p99 },
          { what: 'edit → 200 screens, CPU per delivered frame, µs', most: 0.8, of: (run) => run.cpu },
        ],
        args.rounds,
      ),
    thousand: () =>
      fanOut(
        all,
        { editors: 1, screens: 1000, perSecond: 10, seconds: 3 },
        [{ what: 'edit → 1,000 screens, p99, ms', most: 0.8, of: (run) => run.p99 }],
        args.rounds,
      ),
    editors: () =>
      fanOut(
        all,
        { editors: 40, screens: 200, perSecond: 80, seconds: 3 },
        [{ what: '40 editors × 200 screens, CPU per delivered edit, µs', most: 1, of: (run) => run.cpu }],
        args.rounds,
      ),
    joiners: () => joiners(all, long().state, args.rounds),
    rooms: () => rooms(all, args.rounds),
    ack: () => ack(ours, args.rounds),
    load: () => load(ours, long(), args.rounds),
    comeback: () => comeback(ours, args.rounds),
  };
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(groups)) {
    if (args.only.length > 0 && !args.only.includes(name)) continue;
    say(name);
    rows.push(...(await measure()));
  }
  return { name: 'collab', rows, setup: { machine: machine() } };
};
