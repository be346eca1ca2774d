import { RawSocket } from '../raw-socket.ts';
import type { Door } from './contender.ts';
import type { Heard } from './dialect.ts';

const ANSWER_MS = 30_000;

export type Hear = (kind: Heard, message: Buffer, length: number) => void;

/** One client on one document. */
export class Client {
  readonly door: Door;
  private socket: RawSocket | null = null;
  private readonly hear: Hear;
  private readonly answered = Promise.withResolvers<void>();
  /** Set when the server, or nobody, ended it. */
  closedWith: number | null = null;
  private isOver = false;

  private constructor(door: Door, hear: Hear) {
    this.door = door;
    this.hear = hear;
    // Whoever waits for it hears of it; later nobody does.
    this.answered.promise.catch(() => undefined);
  }

  /** Resolves when the server has answered with all that it has. */
  static async open(door: Door, hear: Hear = () => {}): Promise<Client> {
    const client = new Client(door, hear);
    const { port, path, cookie, dialect } = door;
    const socket = await RawSocket.open(port, path, cookie, {
      message: (bytes, length) => client.take(bytes, length),
      closed: (code) => client.ended(code),
    });
    client.socket = socket;
    for (const message of dialect.hello) socket.send(message);
    const late = setTimeout(() => client.ended(0), ANSWER_MS);
    await client.answered.promise.finally(() => clearTimeout(late));
    return client;
  }

  send(message: Uint8Array): void {
    this.socket?.send(message);
  }

  edit(update: Uint8Array): void {
    this.send(this.door.dialect.edit(update));
  }

  close(): void {
    this.isOver = true;
    this.socket?.close();
  }

  private take(bytes: Buffer, length: number): void {
    const kind = this.door.dialect.hear(bytes);
    if (kind === 'answer') this.answered.resolve();
    if (kind === 'question') this.send(this.door.dialect.nothing);
    this.hear(kind, bytes, length);
  }

  private ended(code: number): void {
    if (!this.isOver) this.closedWith = code;
    this.answered.reject(new Error(`the server closed the connection (${code})`));
  }
}

/** Opens many, a few at a time. */
export const openAll = async (
  doors: readonly Door[],
  hear: (index: number) => Hear = () => () => {},
  atOnce = 40,
): Promise<Client[]> => {
  const clients: Client[] = [];
  for (let i = 0; i < doors.length; i += atOnce)
    clients.push(
      ...(await Promise.all(doors.slice(i, i + atOnce).map((door, j) => Client.open(door, hear(i + j))))),
    );
  return clients;
};
