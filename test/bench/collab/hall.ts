import { setTimeout as pause } from 'node:timers/promises';
import type { Sample } from '../probe.ts';
import { percentile } from '../stats.ts';
import { type Client, type Hear, openAll } from './client.ts';
import type { Contender, Stage } from './contender.ts';
import { findMarkers, markerOf } from './marker.ts';
import { Writer } from './writer.ts';

/** How long a run waits for what has not been delivered when the last edit is out. */
const DELIVERY_MS = 10_000;

export type Run = {
  /** Milliseconds from the write of the edit to its bytes at a screen. */
  p50: number;
  p99: number;
  /** Microseconds of the server's CPU for one edit at one screen. */
  cpu: number;
  /** Share of edits × screens that arrived. */
  delivered: number;
  /** Milliseconds of garbage collection meanwhile. */
  gc: number;
  loop: Sample['loop'];
};

/** The edits of one run, who has seen them and how late. */
class Tally {
  private readonly sentAt: number[] = [];
  private readonly seen: Uint8Array[];
  readonly delays: number[] = [];

  constructor(first: number, screens: number, edits: number) {
    this.first = first;
    this.seen = Array.from({ length: screens }, () => new Uint8Array(edits));
  }

  private readonly first: number;

  sent(number: number): void {
    this.sentAt[number - this.first] = performance.now();
  }

  /** The same edit can come again, in a difference. It counts once. */
  arrived(screen: number, number: number): void {
    const edit = number - this.first;
    const sentAt = this.sentAt[edit];
    const seen = this.seen[screen];
    if (sentAt === undefined || !seen || seen[edit] === 1) return;
    seen[edit] = 1;
    this.delays.push(performance.now() - sentAt);
  }
}

/** People who edit a document and screens that show it, all connected. */
export class Hall {
  private readonly contender: Contender;
  private readonly editors: Client[];
  private readonly screens: Client[];
  private readonly writers: Writer[];
  private readonly watch: { tally: Tally | null };
  private count = 0;

  private constructor(contender: Contender, editors: Client[], screens: Client[], watch: Hall['watch']) {
    this.contender = contender;
    this.editors = editors;
    this.screens = screens;
    this.watch = watch;
    this.writers = editors.map(() => new Writer());
  }

  static async open(contender: Contender, { editors, screens }: Stage): Promise<Hall> {
    const watch: Hall['watch'] = { tally: null };
    const hearAt =
      (screen: number): Hear =>
      (kind, message) => {
        if (kind === 'update' && watch.tally) findMarkers(message, (n) => watch.tally?.arrived(screen, n));
      };
    const atDesks = await openAll(editors);
    const hall = new Hall(contender, atDesks, await openAll(screens, hearAt), watch);
    hall.begin();
    return hall;
  }

  /** Edits go out evenly over the time, each by the next editor. */
  async run(perSecond: number, seconds: number): Promise<Run> {
    const edits = Math.round(perSecond * seconds);
    const tally = new Tally(this.count, this.screens.length, edits);
    this.watch.tally = tally;
    const before = await this.contender.child.sample();
    await this.type(tally, edits, 1000 / perSecond);
    const expected = edits * this.screens.length;
    const deadline = performance.now() + DELIVERY_MS;
    while (tally.delays.length < expected && performance.now() < deadline) await pause(5);
    const after = await this.contender.child.sample();
    this.watch.tally = null;
    return {
      p50: percentile(tally.delays, 0.5),
      p99: percentile(tally.delays, 0.99),
      cpu: (after.cpu - before.cpu) / expected,
      delivered: tally.delays.length / expected,
      gc: after.collected - before.collected,
      loop: after.loop,
    };
  }

  close(): void {
    for (const client of [...this.editors, ...this.screens]) client.close();
  }

  private begin(): void {
    for (const [i, writer] of this.writers.entries()) this.editors[i]?.edit(writer.begin());
  }

  private async type(tally: Tally, edits: number, every: number): Promise<void> {
    const began = performance.now();
    for (let i = 0; i < edits; i += 1) {
      const wait = began + i * every - performance.now();
      if (wait > 0) await pause(wait);
      const at = i % this.editors.length;
      const update = this.writers[at]?.type(markerOf(this.count));
      tally.sent(this.count);
      if (update) this.editors[at]?.edit(update);
      this.count += 1;
    }
  }
}
