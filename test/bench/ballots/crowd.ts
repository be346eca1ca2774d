import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from '../child.ts';
import { NotMeasured } from '../compare.ts';
import { percentile } from '../stats.ts';
import { castOf, requireAck } from './casts.ts';
import type { Hall, Phone } from './hall.ts';
import { PhoneSocket } from './phone-socket.ts';

/** Everybody votes within this time, each at a moment of its own. */
const WITHIN_MS = 10_000;
const PATIENCE_MS = 10_000;
const AT_ONCE = 25;
/** A hall may have 3,000 sockets from one address; more phones come from a second one. */
const PER_ADDRESS = 2000;

export type Seated = { phone: Phone; socket: PhoneSocket };

/** Phones follow the meeting, a few at a time. */
export const joinHall = async (
  port: number,
  hall: Hall,
  phones: readonly Phone[],
  first = 0,
): Promise<Seated[]> => {
  const seated: Seated[] = [];
  for (let i = 0; i < phones.length; i += AT_ONCE)
    seated.push(
      ...(await Promise.all(
        phones.slice(i, i + AT_ONCE).map(async (phone, j) => {
          const from = `127.0.0.${1 + Math.floor((first + i + j) / PER_ADDRESS)}`;
          const socket = await PhoneSocket.open(port, phone.cookie, { from });
          requireAck(await socket.ask('join', { code: hall.code }));
          return { phone, socket };
        }),
      )),
    );
  return seated;
};

export type Crowd = { acks: number[]; shown: number[]; cpu: number };

/**
 * Everybody votes once. `acks`: ms until each vote was acked; `shown`: ms from the n-th ack until the projector shows n
 * votes or more, 0 when it did before; `cpu`: ms that the server was at work meanwhile.
 */
export const voteTogether = async (
  seated: readonly Seated[],
  ballotId: string,
  child: Child,
  projector: Projector,
): Promise<Crowd> => {
  projector.watch(ballotId);
  const before = (await child.sample()).cpu;
  const acks: number[] = [];
  const ackedAt: number[] = [];
  const vote = async ({ phone, socket }: Seated, n: number) => {
    // Spread evenly, in an order that has nothing to do with who joined when.
    await pause(((n * 7919) % seated.length) * (WITHIN_MS / seated.length));
    const sent = performance.now();
    requireAck(await socket.ask('cast', { ballotId, ...castOf(phone, 1, n) }));
    ackedAt.push(performance.now());
    acks.push(performance.now() - sent);
  };
  await Promise.all(seated.map(vote));
  await projector.until(seated.length, PATIENCE_MS);
  const cpu = ((await child.sample()).cpu - before) / 1000;
  return { acks, shown: ackedAt.map((at, n) => Math.max(0, projector.showed(n + 1) - at)), cpu };
};

export const p95 = (values: readonly number[]) => percentile(values, 0.95);

/** A screen of the hall: when did it first show so many votes? */
export class Projector {
  private ballotId = '';
  private shows: { voted: number; at: number }[] = [];
  private socket: PhoneSocket | undefined;

  static async open(port: number, { code }: Hall): Promise<Projector> {
    const projector = new Projector();
    projector.socket = await PhoneSocket.open(port, '', { told: (text) => projector.hear(text) });
    requireAck(await projector.socket.ask('join', { code }));
    return projector;
  }

  watch(ballotId: string): void {
    this.ballotId = ballotId;
    this.shows = [];
  }

  showed(votes: number): number {
    return this.shows.find(({ voted }) => voted >= votes)?.at ?? Number.NaN;
  }

  async until(votes: number, ms: number): Promise<void> {
    const deadline = performance.now() + ms;
    while (Number.isNaN(this.showed(votes))) {
      if (performance.now() > deadline) throw new NotMeasured(`the projector never showed ${votes} votes`);
      await pause(5);
    }
  }

  private hear(text: string): void {
    const at = performance.now();
    const [event, view] = JSON.parse(text.slice(2)) as [
      string,
      { ballot?: { id: string; voted: number } | null },
    ];
    if (event === 'board' && view.ballot?.id === this.ballotId)
      this.shows.push({ voted: view.ballot.voted, at });
  }
}
