import { Counter, Gauge, Histogram } from 'prom-client';
import { registry } from '../platform/metrics.ts';

const registers = [registry];
const named = (name: string, help: string) => ({ name: `yishiting_collab_${name}`, help, registers });

export const sockets = new Gauge(named('sockets', 'Sockets on shared documents'));
export const rooms = new Gauge(named('rooms', 'Shared documents in memory that people write'));
export const framesIn = new Counter(named('frames_in_total', 'Messages that came in'));
export const bytesIn = new Counter(named('bytes_in_total', 'Bytes of the messages that came in'));
export const edits = new Counter(named('edits_total', 'Edits that were put on disk'));
export const commits = new Histogram({
  ...named('commit_seconds', 'From the statement that puts edits on disk to its answer'),
  buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
});

/** A screen full of people gets thousands a second: they are added up here and told when somebody asks. */
const sent = { frames: 0, bytes: 0 };
export const noteSent = (bytes: number): void => {
  sent.frames += 1;
  sent.bytes += bytes;
};
new Counter({
  ...named('frames_out_total', 'Messages that went out'),
  collect() {
    this.reset();
    this.inc(sent.frames);
  },
});
new Counter({
  ...named('bytes_out_total', 'Bytes of the messages that went out'),
  collect() {
    this.reset();
    this.inc(sent.bytes);
  },
});
