import type { ErrorCode } from '@yishiting/shared/errors.ts';
import type { Connection } from './connection.ts';
import { pack } from './packet.ts';

/** Who is connected to a document. */
export class Audience {
  private readonly connections = new Set<Connection>();

  add(connection: Connection): void {
    this.connections.add(connection);
  }

  remove(connection: Connection): void {
    this.connections.delete(connection);
  }

  get isEmpty(): boolean {
    return this.connections.size === 0;
  }

  [Symbol.iterator](): IterableIterator<Connection> {
    return this.connections.values();
  }

  /** An update to everybody but its author; `before` is a state vector from before it. */
  update(message: Uint8Array, before: Uint8Array, except?: Connection): void {
    const packet = pack(message);
    for (const connection of this.connections)
      if (connection !== except) connection.outlet.offer(packet, before);
  }

  refuse(code: ErrorCode): void {
    for (const connection of this.connections) connection.refuse(code);
  }
}
