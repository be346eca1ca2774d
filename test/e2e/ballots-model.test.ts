import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { planOf } from '../model/ballot-plan.ts';
import { faultsBetween, faultsOfHelpers, faultsWithin, recordOf } from '../model/ballot-record.ts';
import { BallotRound } from '../model/ballot-round.ts';
import { faultsInVerdict } from '../model/ballot-verdict.ts';
import { type ServerProcess, startServerProcess } from '../setup/server-process.ts';

/** `SEED=7 ROUNDS=50 pnpm test ballots-model` goes on for longer, from a seed of one's own. */
const SEED = Number(process.env.SEED ?? 1);
const ROUNDS = Number(process.env.ROUNDS ?? 4);
const STEPS = 40;
/** Steps without a wait; then everybody gets a moment to hear. */
const AT_ONCE = 10;

let server: ServerProcess;
beforeAll(async () => {
  server = await startServerProcess();
});
afterAll(() => server.stop());

const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const play = async (seed: number) => {
  const plan = planOf(seed);
  const isSecret = plan.secrecy === 'secret';
  const round = await BallotRound.start(server, seed, plan);
  try {
    for (let step = 0; step < STEPS; step += 1) {
      round.step();
      if (step % AT_ONCE === 0) await moment(30);
      if (step === STEPS >> 1 && plan.isKilled) await round.kill();
    }
    // Phones go on while the chair ends it.
    const ending = round.end(plan.end);
    for (let step = 0; step < AT_ONCE; step += 1) round.step();
    await ending;
    await round.settle();
    const record = await recordOf(server.databaseUrl, round.ballotId);
    const faults = [
      ...faultsWithin(record),
      ...faultsBetween(record, round.acts, isSecret),
      ...faultsOfHelpers(record, round.helped),
    ];
    expect(faults).toEqual([]);

    const { board } = await round.board();
    const kept = isSecret ? record.marks.length : record.votes.length;
    expect(board).toMatchObject({ voted: kept, late: record.late.length });
    if (board?.state === 'closed') expect(faultsInVerdict(plan, board, record)).toEqual([]);
    return { kept, late: record.late.length };
  } finally {
    round.leave();
  }
};

test(
  `whatever the order of votes, retries, changes, moves, helpers, a close or a kill: one vote for a unit, none lost, none both counted and late (SEED=${SEED})`,
  async () => {
    const total = { kept: 0, late: 0 };
    for (let seed = SEED; seed < SEED + ROUNDS; seed += 1) {
      const { kept, late } = await play(seed).catch((error: unknown) => {
        throw new Error(`SEED=${seed}: ${String(error instanceof Error ? error.stack : error)}`);
      });
      total.kept += kept;
      total.late += late;
    }
    process.stderr.write(`ballots model: ${JSON.stringify(total)}\n`);
    expect(total.kept).toBeGreaterThan(ROUNDS);
  },
  60_000 + ROUNDS * 15_000,
);
