import type { DocName } from '@yishiting/shared/doc-names.ts';
import type { BoardView, RollCall } from '@yishiting/shared/meetings/board.contract.ts';
import { Refusal } from '../../platform/refusal.ts';
import { Audience } from '../audience.ts';
import type { Connection } from '../connection.ts';
import { type Frame, updateFrame } from '../frames.ts';
import { pack } from '../packet.ts';
import { Replica } from '../replica.ts';
import type { Room } from '../room.ts';
import { WrittenMap } from './written-map.ts';

/**
 * The public picture of a meeting as a document that only the server writes: a Y.Map `board` of plain values, and a
 * Y.Map `roll` of the lines of the roll call by their place, of which a vote changes one.
 */
export class BoardRoom implements Room {
  readonly audience = new Audience();
  isClosed = false;
  private readonly replica = new Replica(
    {
      roots: {
        board: { define: (doc) => doc.getMap('board'), rights: [] },
        roll: { define: (doc) => doc.getMap('roll'), rights: [] },
      },
      mayInsert: () => false,
      mayDelete: () => false,
    },
    [],
  );
  private readonly board = new WrittenMap(this.replica.doc.getMap('board'));
  private readonly roll = new WrittenMap(this.replica.doc.getMap('roll'));
  private readonly first = Promise.withResolvers<void>();

  constructor(
    readonly doc: DocName,
    private readonly emptied: () => void,
  ) {}

  /** Resolves when there is something to see. */
  get ready(): Promise<void> {
    return this.first.promise;
  }

  /** Writes the parts that changed, as one update: the roll never belongs to another picture. */
  write(view: BoardView, roll: readonly RollCall[]): void {
    const lines = Object.fromEntries(roll.map((line) => [String(line.place), line]));
    const changes = [this.board.update(view), this.roll.update(lines)].filter((change) => change !== null);
    if (changes.length === 0) return;
    const before = this.replica.vector();
    let update: Uint8Array | undefined;
    this.replica.doc.once('update', (bytes: Uint8Array) => {
      update = bytes;
    });
    this.replica.doc.transact(() => {
      for (const change of changes) change();
    });
    if (update) this.audience.update(updateFrame(update), before);
    this.first.resolve();
  }

  join(connection: Connection): void {
    this.audience.add(connection);
  }

  leave(connection: Connection): void {
    this.audience.remove(connection);
    if (this.audience.isEmpty) this.emptied();
  }

  hear(connection: Connection, frame: Frame): void {
    if (frame.type === 'vector') connection.outlet.deliver(this.replica.answer(frame.vector));
    if (frame.type === 'update') throw new Refusal('document.read-only');
  }

  resync(connection: Connection, vector: Uint8Array): void {
    connection.outlet.offer(pack(updateFrame(this.replica.since(vector))), vector);
  }

  async readLock(): Promise<boolean> {
    return false;
  }

  close(): void {
    this.isClosed = true;
    this.replica.destroy();
  }
}
