import { firstServerId } from '@yishiting/shared/collab/wire.ts';
import { Refusal } from '../../platform/refusal.ts';

/** New Yjs client ids in one frame, and of one owner in one document. A page takes one; 141 MB of them are an attack. */
const MOST = { inFrame: 50, ofOwner: 500 };

/**
 * Which Yjs client id belongs to whom in one document. Who used an id first keeps it, so that edits made without
 * a network can come in much later and nobody can write in another's name.
 */
export class ClientBook {
  private readonly owners: Map<number, string>;
  /** Ids that were written with for the first time, in edits that are not on disk yet. */
  private claimed: Map<number, string> | null = null;

  constructor(known: Iterable<readonly [number, string]> = []) {
    this.owners = new Map(known);
  }

  ownerOf(client: number): string | undefined {
    return this.owners.get(client) ?? this.claimed?.get(client);
  }

  /** False for an id of somebody else, and of the server. */
  mayUse(client: number, owner: string): boolean {
    return client < firstServerId && (this.ownerOf(client) ?? owner) === owner;
  }

  /** Refuses ids that this owner may not use; returns those that are not on disk. */
  check(clients: readonly number[], owner: string): number[] {
    if (!clients.every((client) => this.mayUse(client, owner))) throw new Refusal('document.frame-invalid');
    const fresh = clients.filter((client) => !this.owners.has(client));
    if (
      fresh.length > MOST.inFrame ||
      (fresh.length > 0 && this.countOf(owner) + fresh.length > MOST.ofOwner)
    )
      throw new Refusal('document.frame-invalid');
    return fresh;
  }

  /** From now on nobody else can take it. */
  claim(client: number, owner: string): void {
    this.claimed ??= new Map();
    this.claimed.set(client, owner);
  }

  get claims(): [number, string][] {
    return this.claimed ? [...this.claimed] : [];
  }

  /** What was claimed is on disk. */
  settle(): void {
    this.add(this.claimed ?? []);
    this.forget();
  }

  /** What was claimed did not get to the disk. */
  forget(): void {
    this.claimed = null;
  }

  /** As PostgreSQL has it. */
  add(known: Iterable<readonly [number, string]>): void {
    for (const [client, owner] of known) this.owners.set(client, owner);
  }

  private countOf(owner: string): number {
    let count = 0;
    for (const its of this.owners.values()) if (its === owner) count += 1;
    return count;
  }
}
