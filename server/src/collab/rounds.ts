import { withOwnId } from '../platform/logger.ts';

const MOST_IN_ROUND = 256;

export interface Work<T> {
  round(batch: readonly T[]): Promise<void>;
  /** A round or a task failed; what has come after it waits for another to come. */
  broke(err: unknown): void;
}

/**
 * Takes what has come in, batch after batch, never two at a time. Between two batches everything is settled, and
 * only then what was asked for with `calmly` is done.
 */
export class Rounds<T> {
  private coming: T[] = [];
  private whenCalm: (() => void | Promise<void>)[] = [];
  private running: Promise<void> | null = null;

  constructor(private readonly work: Work<T>) {}

  add(one: T): void {
    this.coming.push(one);
    this.start();
  }

  calmly(task: () => void | Promise<void>): void {
    this.whenCalm.push(task);
    this.start();
  }

  get isRunning(): boolean {
    return this.running !== null;
  }

  /** Resolves when everything that has come is done. */
  async settled(): Promise<void> {
    await this.running;
  }

  private start(): void {
    this.running ??= this.run();
  }

  private async run(): Promise<void> {
    // Not at once: `running` has to be there before the first task asks for another.
    await null;
    try {
      while (this.whenCalm.length > 0 || this.coming.length > 0) {
        const tasks = this.whenCalm;
        this.whenCalm = [];
        for (const task of tasks) await task();
        const batch = this.coming.slice(0, MOST_IN_ROUND);
        // A new list: an emptied one keeps its memory, in every room.
        this.coming = this.coming.slice(MOST_IN_ROUND);
        // A round is nobody's alone.
        if (batch.length > 0) await withOwnId(() => this.work.round(batch));
      }
    } catch (err) {
      this.work.broke(err);
    } finally {
      this.running = null;
    }
  }
}
