import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { ofMotion } from '@yishiting/shared/ballots/tally-view.ts';
import { ballotActs } from '../factories/ballot.ts';
import { chance } from '../factories/chance.ts';
import { type Hall, openHall } from '../factories/hall.ts';
import { ownApp } from '../setup/app.ts';
import { sql } from '../setup/database.ts';

const VOTERS = 100;
const HALLS = 20;
/** Halls that vote at the same time, each for itself. */
const AT_ONCE = 5;
/** A seat may cast five times in ten seconds. */
const CLOSES_EACH = 5;
const SEED = Number(process.env.SEED ?? 1);

const server = await ownApp();
const pick = chance(SEED);

type Record = { counted: string[]; late: string[]; after: number; gaps: number };

/** What PostgreSQL kept of a ballot, by operation. */
const recordOf = async (id: string): Promise<Record> => {
  const [row] = await sql<Record>(
    server.database.url,
    `select coalesce((select array_agg(op::text) from cast_event where ballot_id = b.id), '{}') as counted,
       coalesce((select array_agg(op::text) from late_vote where ballot_id = b.id), '{}') as late,
       (select count(*)::int from cast_event where ballot_id = b.id and (at >= b.closes_at or at > b.closed_at)) as after,
       (select count(distinct seq)::int - b.head from cast_event where ballot_id = b.id) as gaps
     from ballot b where b.id = $1`,
    [id],
  );
  if (!row) throw new Error('no ballot');
  return row;
};

/** Everybody votes at once, and meanwhile it is over: the chair closes, or the time that was set runs out. */
const race = async (hall: Hall, byTime: boolean) => {
  const acts = ballotActs(server, hall);
  const { id } = await acts.propose(`动议${pick(2 ** 31)}`);
  await acts.open(id, byTime ? (1 + pick(60)) / 1000 : undefined);
  const after = pick(40);
  const votes = hall.seats.phone.map(async (seat, n) => {
    // Some are there already when it ends, some come with it, some after it.
    await pause(pick(60));
    const op = crypto.randomUUID();
    const told = await acts.cast(id, seat, n % 3 ? 'yes' : 'no', { op }).then(
      () => 'counted',
      (error: Error) => error.message,
    );
    return { op, told };
  });
  const closing = pause(byTime ? 70 : after).then(() => acts.close(id));
  const outcomes = await Promise.all(votes);
  await closing;
  return { outcomes, record: await recordOf(id), board: (await acts.detail(id)).board };
};

test(`of 100 racing voters in each of 100 closes every vote is counted or told late, never both (SEED=${SEED})`, async () => {
  const seen = { counted: 0, late: 0 };
  const play = async (hall: Hall) => {
    for (let i = 0; i < CLOSES_EACH; i += 1) {
      const { outcomes, record, board } = await race(hall, i % 2 === 1);
      const told = (what: string) => outcomes.filter((o) => o.told === what).map(({ op }) => op);
      const [counted, late] = [told('counted'), told('ballot.closed')];
      expect(counted.length + late.length).toBe(VOTERS);
      expect(record.counted.toSorted()).toEqual(counted.toSorted());
      expect(record.late.toSorted()).toEqual(late.toSorted());
      expect(record).toMatchObject({ after: 0, gaps: 0 });
      const { yes = 0, no = 0, abstain = 0 } = ofMotion(board?.tally) ?? {};
      expect([yes + no + abstain, board?.late]).toEqual([counted.length, late.length]);
      expect(board?.verdict).toMatchObject({ yes, no, abstain, base: VOTERS });
      seen.counted += counted.length;
      seen.late += late.length;
    }
  };
  for (let h = 0; h < HALLS; h += AT_ONCE) {
    const halls: Hall[] = [];
    while (halls.length < AT_ONCE)
      halls.push(await openHall(server, { eligible: VOTERS, present: { phone: VOTERS } }));
    await Promise.all(halls.map(play));
  }
  // A race that one side always wins shows nothing.
  expect(Math.min(seen.counted, seen.late)).toBeGreaterThan((VOTERS * HALLS * CLOSES_EACH) / 20);
}, 120_000);
