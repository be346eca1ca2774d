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
  /** Ids that were shown in presence and have not written yet: nobody else can take them. */
  private readonly reserved = new Map<number, string>();
  private readonly counts = new Map<string, number>();

  constructor(known: Iterable<readonly [number, string]> = []) {
    this.owners = new Map();
    for (const [client, owner] of known) this.bind(client, owner);
  }

  ownerOf(client: number): string | undefined {
    return this.owners.get(client) ?? this.reserved.get(client);
  }

  /** Refuses ids of somebody else and of the server; returns those that nobody has written with. */
  check(clients: readonly number[], owner: string): number[] {
    if (clients.some((client) => client >= firstServerId || (this.ownerOf(client) ?? owner) !== owner))
      throw new Refusal('document.frame-invalid');
    const fresh = clients.filter((client) => !this.owners.has(client));
    if (fresh.length > MOST.inFrame || (this.counts.get(owner) ?? 0) + fresh.length > MOST.ofOwner)
      throw new Refusal('document.frame-invalid');
    return fresh;
  }

  /** Once PostgreSQL has it. */
  bind(client: number, owner: string): void {
    if (!this.owners.has(client)) this.counts.set(owner, (this.counts.get(owner) ?? 0) + 1);
    this.owners.set(client, owner);
    this.reserved.delete(client);
  }

  /** False when the id is somebody else's. */
  reserve(client: number, owner: string): boolean {
    const known = this.ownerOf(client);
    if (known === undefined) this.reserved.set(client, owner);
    return known === undefined || known === owner;
  }

  /** When the room is empty, or an id was never used. */
  release(client: number): void {
    this.reserved.delete(client);
  }
}
