import { logger } from '../../platform/logger.ts';
import { Refusal } from '../../platform/refusal.ts';
import { after } from '../../platform/timers.ts';

/** Milliseconds between two runs for one key, and after a run that failed. */
const APART_MS = 100;
const AGAIN_MS = [500, 1000, 2000, 5000];
/** Some five minutes of failing. */
const MOST_FAILURES = 60;

type State = { asked: boolean; failures: number; timer: NodeJS.Timeout | undefined };

/**
 * Runs a job for a key after it was asked for: at once, or a moment after the last run. One key never runs
 * twice at a time, so that an old answer cannot come after a newer one; a question that comes during a run, or a
 * run that failed, is followed by another run.
 */
export class Coalesced {
  private readonly keys = new Map<string, State>();
  private stopped = false;

  constructor(
    private readonly job: (key: string) => Promise<void>,
    private readonly apart = APART_MS,
  ) {}

  ask(key: string): void {
    if (this.stopped) return;
    const known = this.keys.get(key);
    if (known) {
      known.asked = true;
      return;
    }
    const state: State = { asked: true, failures: 0, timer: undefined };
    this.keys.set(key, state);
    void this.run(key, state);
  }

  stop(): void {
    this.stopped = true;
    for (const { timer } of this.keys.values()) clearTimeout(timer);
    this.keys.clear();
  }

  private async run(key: string, state: State): Promise<void> {
    state.asked = false;
    try {
      await this.job(key);
      state.failures = 0;
    } catch (err) {
      state.failures += 1;
      // What is refused will not get better by asking again.
      state.asked ||= !(err instanceof Refusal) && state.failures < MOST_FAILURES;
      logger.warn({ err, key, again: state.asked }, 'not brought up to date');
    }
    if (this.stopped || this.keys.get(key) !== state) return;
    // The key stays for a moment, so that a question right after this run waits its turn.
    const wait = AGAIN_MS[Math.min(state.failures, AGAIN_MS.length) - 1] ?? this.apart;
    state.timer = after(wait, () => {
      if (state.asked) void this.run(key, state);
      else this.keys.delete(key);
    });
  }
}
