import type { Args } from '../args.ts';
import { openDatabase } from '../database.ts';
import { say } from '../progress.ts';
import type { Result, Row } from '../report.ts';
import { alone, comparisons, type Group } from './groups.ts';
import { startOurs } from './ours/ours.ts';
import { startDurablePeers, startFloor, startPeers } from './peers/peers.ts';
import { setupOf } from './setup.ts';
import { warmUp } from './warm-up.ts';

const measure = async (groups: Record<string, Group>, only: readonly string[]): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const [name, group] of Object.entries(groups)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const began = performance.now();
    say(name);
    rows.push(...(await group()));
    say(`${name}: ${Math.round((performance.now() - began) / 1000)} s`);
  }
  return rows;
};

/** The server of shared documents beside the bare ones. */
export const collab = async ({ rounds, only, withDurability, withFloor }: Args): Promise<Result> => {
  const database = await openDatabase();
  const ours = await startOurs(database);
  const peers = await startPeers();
  const floor = withFloor ? await startFloor(database) : [];
  await warmUp([ours, ...peers, ...floor]);
  const field = { ours, peers, floor };
  const rows = await measure({ ...comparisons(field, rounds), ...alone(ours, rounds) }, only);
  const result: Result = { name: 'collab', rows, setup: await setupOf(database, rounds) };
  if (withFloor)
    result.setup.floor =
      'a relay that writes as ours does and knows no document, no rights and no ack; “that commits”: an insert with fsync in the same PostgreSQL before it passes on';
  if (!withDurability) return result;

  const durable = { ours, peers: await startDurablePeers(database), floor: [] };
  await warmUp([ours, ...durable.peers]);
  const second = await measure(comparisons(durable, rounds), only);
  rows.push(...second.map((row) => ({ ...row, what: `durable peers: ${row.what}` })));
  result.setup.durablePeers =
    'the same peers, sending an update on only when it is committed with fsync in the same PostgreSQL, in group commits of one connection; no snapshots, nothing read back';
  return result;
};
