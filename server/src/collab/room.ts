import type { DocName } from '@yishiting/shared/doc-names.ts';
import type { Audience } from './audience.ts';
import type { Connection } from './connection.ts';
import type { Frame } from './frames.ts';

/** What people write. */
export type WrittenName = Extract<DocName, { kind: 'agenda' | 'minutes' }>;

/** An open document with the sockets on it. */
export interface Room {
  readonly doc: DocName;
  readonly audience: Audience;
  /** Nobody can come in any more; ask for the room again. */
  readonly isClosed: boolean;
  join(connection: Connection): void;
  leave(connection: Connection): void;
  /** May throw a refusal for this sender. */
  hear(connection: Connection, frame: Frame): void;
  /** Sends what a client lacks that knew `vector` when its socket was full. */
  resync(connection: Connection, vector: Uint8Array): void;
  /** Whether the document takes no more edits, as PostgreSQL knows it now. */
  readLock(): Promise<boolean>;
}
