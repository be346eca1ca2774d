/*
 * Loaded into every measured server (`node --import`): tells its CPU, memory and loop delay to the benchmark that
 * started it, and ends when that is gone. It is idle in between.
 */
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds between two looks; also what the histogram says when nothing delays the loop. */
const EVERY = 20;

export type Sample = {
  /** Microseconds of user and system time since the start. */
  cpu: number;
  /** Bytes. `heap`: objects and buffers, without what the kernel and libuv keep for a socket. */
  heap: number;
  rss: number;
  /** Milliseconds of garbage collection since the start. */
  collected: number;
  /** Milliseconds by which the loop was late since the last question. */
  loop: { p50: number; p99: number; max: number };
};
export type Question = { id: number; collect: boolean };

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const delay = monitorEventLoopDelay({ resolution: EVERY });
delay.enable();

let collected = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) collected += duration;
}).observe({ entryTypes: ['gc'] });

const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - EVERY);

const look = (): Sample => {
  const { user, system } = process.cpuUsage();
  const { heapUsed, external, rss } = process.memoryUsage();
  const loop = {
    p50: late(delay.percentile(50)),
    p99: late(delay.percentile(99)),
    max: late(delay.max),
  };
  delay.reset();
  return { cpu: user + system, heap: heapUsed + external, rss, collected, loop };
};

process.on('message', ({ id, collect }: Question) => {
  if (collect) for (let i = 0; i < 3; i += 1) collectGarbage();
  process.send?.({ id, sample: look() });
});
process.on('disconnect', () => process.exit(0));
