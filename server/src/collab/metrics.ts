import { Counter, Gauge, Histogram } from 'prom-client';
import { registry } from '../platform/metrics.ts';

const registers = [registry];
const named = (name: string, help: string) => ({ name: `yishiting_collab_${name}`, help, registers });

export const sockets = new Gauge(named('sockets', 'Sockets on shared documents'));
export const rooms = new Gauge(named('rooms', 'Shared documents in memory that people write'));
export const commits = new Histogram({
  ...named('commit_seconds', 'From the statement that puts edits on disk to its answer'),
  buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
});

const added = { cameFrames: 0, cameBytes: 0, wentFrames: 0, wentBytes: 0, edits: 0 };

/** There are thousands a second: they are added up here and told when somebody asks. */
const told = (name: string, help: string, what: keyof typeof added) =>
  new Counter({
    ...named(name, help),
    collect() {
      this.reset();
      this.inc(added[what]);
    },
  });
told('frames_in_total', 'Messages that came in', 'cameFrames');
told('bytes_in_total', 'Bytes of the messages that came in', 'cameBytes');
told('frames_out_total', 'Messages that went out', 'wentFrames');
told('bytes_out_total', 'Bytes of the messages that went out', 'wentBytes');
told('edits_total', 'Edits that were put on disk', 'edits');

export const noteCame = (bytes: number): void => {
  added.cameFrames += 1;
  added.cameBytes += bytes;
};
export const noteSent = (bytes: number): void => {
  added.wentFrames += 1;
  added.wentBytes += bytes;
};
export const noteEdits = (count: number): void => {
  added.edits += count;
};
