import { setTimeout as pause } from 'node:timers/promises';
import { atLeast, NotMeasured, notMeasured, told } from '../compare.ts';
import { say } from '../progress.ts';
import type { Row } from '../report.ts';
import { castByHttp, castBySocket } from './casts.ts';
import type { Phone } from './hall.ts';
import { HttpLine } from './http-line.ts';
import { Limit } from './limit.ts';
import { HALL, type Stage } from './stage.ts';

const LIMIT_MS = 1500;
/** A seat may cast five times in ten seconds: no three rounds are within them. */
const TIMES = 2;
const REST_MS = 5000;
const WARM_UP = 3;
/** Lines are opened so many at a time: a queue of connections that nobody has accepted yet is short. */
const AT_ONCE = 200;

const WHAT = {
  limit: '(a) bare single-row upserts on 4 connections, a second',
  socket: '(b) votes through sockets, acked after the commit, a second',
  http: '(c) the same by HTTP, a second',
};
const LEAST = { socket: 0.6, http: 0.35 };

/** Every ack stands for an event, and every unit has its newest vote. */
const requireRecord = async ({ database: { pool } }: Stage, ballotId: string, votes: number) => {
  const { rows } = await pool.query<{ events: number; votes: number; audits: number }>(
    `select (select count(*)::int from cast_event where ballot_id = $1) as events,
       (select count(*)::int from current_vote v where ballot_id = $1 and rev =
         (select max(rev) from cast_event e where e.ballot_id = v.ballot_id and e.entry_id = v.entry_id)) as votes,
       (select count(*)::int from audit_entry where subject_id = $1 and action = 'ballot.cast') as audits`,
    [ballotId],
  );
  const [found] = rows;
  if (found?.events !== votes || found.audits !== votes || found.votes !== 2 * HALL)
    throw new NotMeasured(`on record: ${JSON.stringify(found)}, acked: ${votes}`);
};

/** New lines for each round: a server ends those that say nothing for five seconds. */
const castByLines = async (port: number, phones: readonly Phone[], ballotId: string, rev: number) => {
  const lines: HttpLine[] = [];
  for (let i = 0; i < phones.length; i += AT_ONCE)
    lines.push(...(await Promise.all(phones.slice(i, i + AT_ONCE).map(() => HttpLine.open(port)))));
  const rate = await castByHttp(phones, lines, ballotId, { rev, times: TIMES });
  for (const line of lines) line.close();
  return rate;
};

const measure = async (stage: Stage, rounds: number) => {
  const { database, port, hall, seated } = stage;
  const limit = await Limit.open(database);
  const byHttp = hall.phones.slice(HALL);
  const ballotId = await hall.open();
  const all = { limit: [] as number[], socket: [] as number[], http: [] as number[] };
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    const rev = 1 + round * TIMES;
    const now = {
      limit: await limit.measure(round, LIMIT_MS),
      socket: await castBySocket(seated, ballotId, { rev, times: TIMES }),
      http: await castByLines(port, byHttp, ballotId, rev),
    };
    say(`  ${round - WARM_UP + 1}/${rounds} ${JSON.stringify(now)}`);
    if (round >= WARM_UP) for (const kind of ['limit', 'socket', 'http'] as const) all[kind].push(now[kind]);
    await pause(REST_MS);
  }
  await requireRecord(stage, ballotId, (WARM_UP + rounds) * TIMES * 2 * HALL);
  await limit.close();
  return all;
};

/** How many votes a second, beside what PostgreSQL does at best in the same rounds. */
export const rates = async (stage: Stage, rounds: number): Promise<Row[]> => {
  try {
    const { limit, socket, http } = await measure(stage, rounds);
    return [
      told(WHAT.limit, limit),
      atLeast(WHAT.socket, { values: socket, limit, least: LEAST.socket }),
      atLeast(WHAT.http, { values: http, limit, least: LEAST.http }),
    ];
  } catch (error) {
    return [
      notMeasured(WHAT.socket, `≥ ${LEAST.socket} ×`, error),
      notMeasured(WHAT.http, `≥ ${LEAST.http} ×`, error),
    ];
  }
};
