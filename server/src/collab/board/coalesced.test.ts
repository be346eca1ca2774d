import { afterEach, expect, jest, test } from '@jest/globals';
import { Refusal } from '../../platform/refusal.ts';
import { Coalesced } from './coalesced.ts';

let coalesced: Coalesced;
afterEach(() => {
  coalesced.stop();
  jest.useRealTimers();
});

/** A job that reads the state when it begins and writes it when it is let go. */
const slowJob = () => {
  let state = 0;
  let running = 0;
  const written: number[] = [];
  const ends: (() => void)[] = [];
  const job = async () => {
    running += 1;
    expect(running).toBe(1);
    const read = state;
    await new Promise<void>((resolve) => ends.push(resolve));
    written.push(read);
    running -= 1;
  };
  return { job, written, change: () => ++state, end: () => ends.shift()?.() };
};

test('many questions are one run, and the last state is always written', async () => {
  jest.useFakeTimers();
  const { job, written, change, end } = slowJob();
  coalesced = new Coalesced(job, 100);
  for (let i = 0; i < 50; i += 1) {
    change();
    coalesced.ask('a');
  }
  end();
  await jest.advanceTimersByTimeAsync(100);
  end();
  await jest.advanceTimersByTimeAsync(1000);
  expect(written).toEqual([1, 50]);
});

test('a change during a run is followed by another run, never beside it', async () => {
  jest.useFakeTimers();
  const { job, written, change, end } = slowJob();
  coalesced = new Coalesced(job, 100);
  coalesced.ask('a');
  await jest.advanceTimersByTimeAsync(500);
  change();
  coalesced.ask('a');
  await jest.advanceTimersByTimeAsync(500);
  end();
  await jest.advanceTimersByTimeAsync(100);
  end();
  await jest.advanceTimersByTimeAsync(0);
  expect(written).toEqual([0, 1]);
});

test('two runs of one key are at least the gap apart', async () => {
  jest.useFakeTimers();
  const at: number[] = [];
  coalesced = new Coalesced(async () => void at.push(Date.now()), 100);
  for (let i = 0; i < 20; i += 1) {
    coalesced.ask('a');
    await jest.advanceTimersByTimeAsync(30);
  }
  await jest.advanceTimersByTimeAsync(200);
  const gaps = at.slice(1).map((time, i) => time - (at[i] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100);
  expect(at.length).toBeGreaterThanOrEqual(6);
});

test('a run that failed is tried again until it succeeds; a refusal is not', async () => {
  jest.useFakeTimers();
  let [broken, refused] = [0, 0];
  coalesced = new Coalesced(async (key) => {
    if (key === 'refused') {
      refused += 1;
      throw new Refusal('meeting.not-found');
    }
    broken += 1;
    if (broken < 3) throw new Error('no database');
  });
  coalesced.ask('broken');
  coalesced.ask('refused');
  await jest.advanceTimersByTimeAsync(20_000);
  expect([broken, refused]).toEqual([3, 1]);
});
