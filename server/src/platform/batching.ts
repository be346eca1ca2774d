import { withOwnId } from './logger.ts';
import { Refusal } from './refusal.ts';

export type BatchLimits<In> = {
  /** Of one batch. */
  most: number;
  /** Behind the batch that is at work; whoever comes after them is refused with `request.too-many`. */
  waiting: number;
  /** What may be in one batch only once; the second waits for the next, and with it all that comes after it. */
  once?: (item: In) => readonly string[];
};

type Asked<In, Out> = { item: In; done: (out: Out) => void; failed: (error: unknown) => void };

/**
 * Does together what many ask for at the same moment: one batch is at work, the next gathers meanwhile. There is no
 * timer, so who comes alone waits for nobody. Each key has batches of its own; the order of asking is kept.
 * `work` answers in the order of its items; when it throws, all of its batch are told so. It may call `next` as soon as
 * the next batch can no longer overtake it; else that one begins when it has ended.
 */
export class Batching<In, Out> {
  private readonly queues = new Map<string, Asked<In, Out>[]>();

  constructor(
    private readonly work: (key: string, items: In[], next: () => void) => Promise<Out[]>,
    private readonly limits: BatchLimits<In>,
  ) {}

  add(key: string, item: In): Promise<Out> {
    const queue = this.queues.get(key);
    if (queue && queue.length >= this.limits.waiting) throw new Refusal('request.too-many');
    return new Promise((done, failed) => {
      const asked = { item, done, failed };
      if (queue) queue.push(asked);
      else void this.run(key, [asked]);
    });
  }

  private async run(key: string, queue: Asked<In, Out>[]): Promise<void> {
    this.queues.set(key, queue);
    while (queue.length > 0) await this.begin(key, this.take(queue));
    this.queues.delete(key);
  }

  /** Resolves when the next batch may begin. */
  private begin(key: string, batch: Asked<In, Out>[]): Promise<void> {
    return new Promise((next) => {
      // A batch is nobody's alone.
      void withOwnId(() => this.doTogether(key, batch, next)).then(next);
    });
  }

  private take(queue: Asked<In, Out>[]): Asked<In, Out>[] {
    const { most, once } = this.limits;
    const taken = new Set<string>();
    const held = queue.findIndex(({ item }, i) => {
      const keys = once?.(item) ?? [];
      if (i === most || keys.some((key) => taken.has(key))) return true;
      for (const key of keys) taken.add(key);
      return false;
    });
    return queue.splice(0, held === -1 ? queue.length : held);
  }

  private async doTogether(key: string, batch: Asked<In, Out>[], next: () => void): Promise<void> {
    try {
      const outs = await this.work(
        key,
        batch.map(({ item }) => item),
        next,
      );
      for (const [i, out] of outs.entries()) batch[i]?.done(out);
    } catch (error) {
      for (const { failed } of batch) failed(error);
    }
  }
}
