import * as Y from 'yjs';
import { Refusal } from '../../platform/refusal.ts';
import { orInvalid } from '../frames.ts';

export type Struct = Y.Item | Y.GC | Y.Skip;
export type Decoded = {
  /** Structs by client id, in the order of their clocks, without holes (a hole is a Skip). */
  structs: Map<number, Struct[]>;
  deletes: ReturnType<typeof Y.createDeleteSet>;
};

/**
 * In one frame. A day of writing without a network makes a few thousand; each costs several µs, and meanwhile nobody
 * else is served.
 */
const MOST = { structs: 20_000, ranges: 20_000, clients: 1000 };

/**
 * Reads as Yjs does, and notices what Yjs does not: bytes after the end, and a client id that comes twice (the
 * reader here would see both blocks, the one that applies only the second).
 */
class StrictDecoder extends Y.UpdateDecoderV1 {
  static latest: StrictDecoder | null = null;
  private readonly clients = new Set<number>();
  private structs = 0;
  private ranges = 0;
  private deleters = 0;

  constructor(...[decoder]: ConstructorParameters<typeof Y.UpdateDecoderV1>) {
    super(decoder);
    StrictDecoder.latest = this;
  }

  override readClient(): number {
    const client = super.readClient();
    if (this.clients.has(client)) throw new Refusal('document.frame-invalid');
    this.clients.add(client);
    requireFew(this.clients.size, MOST.clients);
    return client;
  }

  override readInfo(): number {
    this.structs += 1;
    requireFew(this.structs, MOST.structs);
    return super.readInfo();
  }

  override resetDsCurVal(): void {
    this.deleters += 1;
    requireFew(this.deleters, MOST.clients);
    super.resetDsCurVal();
  }

  override readDsClock(): number {
    this.ranges += 1;
    requireFew(this.ranges, MOST.ranges);
    return super.readDsClock();
  }

  get isAtEnd(): boolean {
    return this.restDecoder.pos === this.restDecoder.arr.length;
  }
}

const requireFew = (n: number, most: number): void => {
  if (n > most) throw new Refusal('document.frame-too-large');
};

/** Takes an update apart without a document; refuses what is malformed, or goes on after its end. */
export const decodeUpdate = (update: Uint8Array): Decoded =>
  orInvalid(() => {
    const { structs, ds } = Y.decodeUpdateV2(update, StrictDecoder);
    if (!StrictDecoder.latest?.isAtEnd) throw new Refusal('document.frame-invalid');
    return {
      structs: Map.groupBy(structs as Struct[], (struct) => struct.id.client),
      deletes: Y.mergeDeleteSets([ds]),
    };
  });
