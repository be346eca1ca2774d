import type { Right } from '@yishiting/shared/collab/wire.ts';
import type * as Y from 'yjs';
import type { Place } from '../guard/place.ts';

/** Who wrote a frame. */
export type Writer = { owner: string; name: string; right: Right };

/** What a shape may ask about the frame that it judges. */
export type Judged = {
  writer: Writer;
  /** Deleted by this very frame, or before. */
  isDeleted: (item: Y.Item) => boolean;
  /** What the document shows now under the key of a place. */
  current: (place: Place) => Y.Item | undefined;
  /** The owner of the client id that wrote an item. */
  ownerOf: (item: Y.Item) => string | undefined;
  /** Adds to what this frame puts under one parent (null: the root), and says how much it is by now. */
  grow: (parent: Y.Item | null, by: number) => number;
};

/** What documents of one kind may hold, and who may write where. */
export type Shape = {
  /** Root types by name, and the rights that may write in each. */
  roots: Record<string, { define: (doc: Y.Doc) => void; rights: readonly Right[] }>;
  /** False when no such thing may stand there. Throws a refusal when it would be too much. */
  mayInsert: (item: Y.Item, place: Place, judged: Judged) => boolean;
  /** False when this must stay. */
  mayDelete: (item: Y.Item, place: Place, judged: Judged) => boolean;
};
