import { RawSocket } from '../raw-socket.ts';

const PATH = '/live/?EIO=4&transport=websocket';

/** First characters of the packets of engine.io 4 and socket.io 5 that a phone knows. */
const packet = { open: '0', ping: '2', pong: '3', connect: '40', event: '42', ack: '43' } as const;

export type Told = (event: string) => void;

/**
 * socket.io over one WebSocket as a phone speaks it, without its library: on a small machine the clients must not be
 * what is measured. Announcements are handed on as text and not read.
 */
export class PhoneSocket {
  private raw: RawSocket | undefined;
  private asked = 0;
  private readonly waiting = new Map<string, (answer: string) => void>();
  private readonly connected = Promise.withResolvers<void>();
  private readonly told: Told;

  private constructor(told: Told) {
    this.told = told;
    this.connected.promise.catch(() => undefined);
  }

  static async open(
    port: number,
    cookie: string,
    { told = () => {}, from }: { told?: Told; from?: string } = {},
  ) {
    const phone = new PhoneSocket(told);
    const news = {
      message: (bytes: Buffer) => phone.hear(bytes),
      closed: () => {
        phone.connected.reject(new Error('closed'));
        for (const answer of phone.waiting.values()) answer('closed');
      },
    };
    phone.raw = await RawSocket.open(port, PATH, cookie, news, from);
    await phone.connected.promise;
    return phone;
  }

  /** Resolves with the answer as text, `[{"ok":true,…}]`. */
  ask(command: string, body: object): Promise<string> {
    const id = String(this.asked);
    this.asked += 1;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.raw?.sendText(`${packet.event}${id}["${command}",${JSON.stringify(body)}]`);
    });
  }

  close(): void {
    this.raw?.close();
  }

  private hear(bytes: Buffer): void {
    const text = bytes.toString();
    if (text.startsWith(packet.ack)) {
      const begin = text.indexOf('[');
      const id = text.slice(packet.ack.length, begin);
      this.waiting.get(id)?.(text.slice(begin));
      this.waiting.delete(id);
    } else if (text.startsWith(packet.event)) this.told(text);
    else if (text === packet.ping) this.raw?.sendText(packet.pong);
    else if (text.startsWith(packet.connect)) this.connected.resolve();
    else if (text.startsWith(packet.open)) this.raw?.sendText(packet.connect);
  }
}
