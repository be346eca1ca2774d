import * as Y from 'yjs';

/** Some of a document: structs of clients up to their clocks, and deletions. */
export type Portion = { clocks: readonly (readonly [number, number])[]; deletes: Y.Snapshot['ds'] };

/** What a transaction did. */
export const portionOf = ({ beforeState, afterState, deleteSet: deletes }: Y.Transaction): Portion => ({
  clocks: [...afterState].filter(([client, clock]) => clock > (beforeState.get(client) ?? 0)),
  deletes,
});

const ofSnapshot = ({ sv, ds: deletes }: Y.Snapshot): Portion => ({ clocks: [...sv], deletes });
export const allOf = (doc: Y.Doc): Portion => ofSnapshot(Y.snapshot(doc));

/**
 * What the server is known to have on disk: everything it ever sent, and everything it acknowledged. Kept beside the
 * copy on this device, so that after a reload one knows which of its edits are not sent.
 */
export class ServerKnows {
  private snapshot = Y.emptySnapshot;
  private deletes: Y.Snapshot['ds'][] = [];

  get state(): Y.Snapshot {
    const { snapshot, deletes } = this;
    if (deletes.length > 0) {
      this.snapshot = Y.createSnapshot(Y.mergeDeleteSets([snapshot.ds, ...deletes]), snapshot.sv);
      this.deletes = [];
    }
    return this.snapshot;
  }

  also({ clocks, deletes }: Portion): void {
    this.reach(clocks);
    if (deletes.clients.size > 0) this.deletes.push(deletes);
  }

  /** As it was written down earlier. */
  read(bytes: Uint8Array): void {
    this.also(ofSnapshot(Y.decodeSnapshot(bytes)));
  }

  write(): Uint8Array {
    return Y.encodeSnapshot(this.state);
  }

  /** The server says what it has, and it is less: it was set back to an older state. */
  isBeyond(vector: ReadonlyMap<number, number>): boolean {
    return [...this.snapshot.sv].some(([client, clock]) => clock > (vector.get(client) ?? 0));
  }

  private reach(clocks: Iterable<readonly [number, number]>): void {
    const { ds, sv } = this.snapshot;
    const reached = new Map(sv);
    for (const [client, clock] of clocks) reached.set(client, Math.max(clock, reached.get(client) ?? 0));
    this.snapshot = Y.createSnapshot(ds, reached);
  }
}
