import { setTimeout as pause } from 'node:timers/promises';
import * as decoding from 'lib0/decoding';
import { alone, NotMeasured, notMeasured } from '../../compare.ts';
import { say } from '../../progress.ts';
import type { Row } from '../../report.ts';
import { percentile } from '../../stats.ts';
import { Client } from '../client.ts';
import type { Contender, Door } from '../contender.ts';
import { markerOf } from '../marker.ts';
import { until } from '../until.ts';
import { Writer } from '../writer.ts';

const MEETINGS = 6;
const EDITORS = 10;
const PER_SECOND = 1500;
const SECONDS = 2;
const WARM_UP_SECONDS = 1;
const MOST_MS = 10;
const WHAT = `durable ack at ${PER_SECOND} updates/s (${MEETINGS} documents × ${EDITORS} editors), p99, ms`;

/** An editor who notes when each edit went out and when it was said to be on disk. */
class Counting {
  private readonly writer = new Writer();
  private readonly sentAt: number[] = [];
  private acked = 0;
  private client: Client | null = null;
  delays: number[] = [];

  async open(door: Door): Promise<void> {
    // The client's answer to the server's question is the first frame that counts.
    this.sentAt.push(performance.now());
    this.client = await Client.open(door, (kind, message) => {
      if (kind === 'ack') this.hear(decoding.readVarUint(decoding.createDecoder(message.subarray(1))));
    });
    this.send(this.writer.begin());
  }

  get unsaved(): number {
    return this.sentAt.length - this.acked;
  }

  type(number: number): void {
    this.send(this.writer.type(markerOf(number)));
  }

  close(): void {
    this.client?.close();
  }

  private send(update: Uint8Array): void {
    if (this.client?.closedWith) throw new NotMeasured(`an editor was sent away (${this.client.closedWith})`);
    this.sentAt.push(performance.now());
    this.client?.edit(update);
  }

  private hear(count: number): void {
    const now = performance.now();
    for (; this.acked < count; this.acked += 1) this.delays.push(now - (this.sentAt[this.acked] ?? now));
  }
}

const type = async (editors: readonly Counting[], seconds: number): Promise<void> => {
  const edits = PER_SECOND * seconds;
  const began = performance.now();
  for (let i = 0; i < edits; i += 1) {
    const wait = began + (i * 1000) / PER_SECOND - performance.now();
    if (wait > 1) await pause(wait);
    editors[i % editors.length]?.type(i);
  }
  await until('the last ack', () => editors.every(({ unsaved }) => unsaved === 0));
};

const round = async (editors: readonly Counting[]): Promise<{ p50: number; p99: number }> => {
  for (const editor of editors) editor.delays = [];
  await type(editors, SECONDS);
  const delays = editors.flatMap((editor) => editor.delays);
  return { p50: percentile(delays, 0.5), p99: percentile(delays, 0.99) };
};

/** How long it takes until an edit is on disk and its author knows. */
export const ack = async (ours: Contender, rounds: number): Promise<Row[]> => {
  const editors: Counting[] = [];
  try {
    const stages = await ours.stages(MEETINGS, { editors: EDITORS });
    for (const door of stages.flatMap((stage) => stage.editors)) {
      const editor = new Counting();
      editors.push(editor);
      await editor.open(door);
    }
    await type(editors, WARM_UP_SECONDS);
    const p99: number[] = [];
    for (let i = 0; i < rounds; i += 1) {
      const result = await round(editors);
      say(`  ${i + 1}/${rounds} ${JSON.stringify(result)}`);
      p99.push(result.p99);
    }
    return [alone(WHAT, p99, MOST_MS, 'ms')];
  } catch (error) {
    return [notMeasured(WHAT, `≤ ${MOST_MS} ms`, error)];
  } finally {
    for (const editor of editors) editor.close();
  }
};
