import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { DocumentVersion, VersionAct } from '@yishiting/shared/collab/history.contract.ts';
import { docName } from '@yishiting/shared/doc-names.ts';
import * as Y from 'yjs';
import { Database } from '../database/database.ts';
import { found } from '../platform/refusal.ts';
import { DocumentStore } from './document.store.ts';
import { ownerOf } from './document-access.ts';
import {
  type About,
  addVersion,
  hasState,
  holdHead,
  holdWritten,
  keepState,
} from './history/version.store.ts';
import { Replica } from './replica.ts';
import type { WrittenName } from './room.ts';
import { Rooms } from './rooms.ts';
import { appendEdit, holdOpen, newServerId } from './server-edit.ts';
import { shapes } from './shapes/shapes.ts';

/**
 * In whose name an edit stands. `client`: the Yjs client id of an earlier one in the same name, so that ids do not pile
 * up; `sessionId`: whose deletions it holds.
 */
type Author = { owner: string; client?: number | null; sessionId?: string | null };

/** Shared documents as the server's own features use them. */
@Injectable()
export class Documents {
  constructor(
    private readonly store: DocumentStore,
    private readonly database: Database,
    private readonly rooms: Rooms,
  ) {}

  /**
   * Makes the document, in the caller's transaction, with what `seed` writes into it. Once: a document that is
   * there stays as it is, since seeding it again would double its content.
   */
  async create(
    em: EntityManager,
    { seed, ...doc }: WrittenName & { seed?: (doc: Y.Doc) => void },
  ): Promise<void> {
    const name = docName(doc);
    const [made] = await em.execute<{ name: string }[]>(
      'insert into document (name, meeting_id) values (?, ?) on conflict do nothing returning name',
      [name, doc.meetingId],
    );
    if (!made || !seed) return;
    const seeded = new Y.Doc();
    const client = newServerId();
    seeded.clientID = client;
    seed(seeded);
    const bytes = Y.encodeStateAsUpdate(seeded);
    await appendEdit(em, name, { bytes, client, owner: 'server', sessionId: null });
    seeded.destroy();
  }

  /**
   * Takes no more edits from here on, in the caller's transaction: an edit is either on disk before it, and in what
   * `read` gives inside this transaction, or it is refused. Call `DocumentAccess.changed` after the commit.
   */
  async lock(em: EntityManager, name: string): Promise<void> {
    const [row] = await em.execute<{ name: string }[]>(
      'update document set locked_at = coalesce(locked_at, clock_timestamp()) where name = ? returning name',
      [name],
    );
    found(row, 'document.unknown');
  }

  /**
   * Keeps the document as it is on disk, in the caller's transaction: until that ends edits wait, so the version is
   * exactly what the act was about. Versions of one state share its bytes. Refuses `document.unknown`.
   */
  async nameVersion(
    em: EntityManager,
    doc: WrittenName,
    act: VersionAct,
    actor: Actor | null,
    about: About = {},
  ): Promise<DocumentVersion> {
    const name = docName(doc);
    const seq = await holdHead(em, name);
    if (!(await hasState(em, name, seq))) {
      const { parts } = found(await this.store.loadIn(em, name), 'document.unknown');
      const replica = new Replica(shapes[doc.kind], parts);
      await keepState(em, name, seq, replica.all());
      replica.destroy();
    }
    const owner = ownerOf(actor, doc.meetingId) || 'server';
    return addVersion(em, { name, seq, act, owner, by: actor?.account?.name ?? '', ...about });
  }

  /** The same for agenda and minutes at once; nothing is kept of a document that nobody has written in yet. */
  async nameVersions(
    em: EntityManager,
    meetingId: string,
    act: VersionAct,
    actor: Actor | null,
    about: About = {},
  ): Promise<void> {
    for (const kind of await holdWritten(em, meetingId))
      await this.nameVersion(em, { meetingId, kind }, act, actor, about);
  }

  /** Takes edits again, in the caller's transaction. Call `DocumentAccess.changed` after the commit. */
  async unlock(em: EntityManager, name: string): Promise<void> {
    const [row] = await em.execute<{ name: string }[]>(
      'update document set locked_at = null where name = ? returning name',
      [name],
    );
    found(row, 'document.unknown');
  }

  /**
   * An edit of the server's in somebody's name, in the caller's transaction. Returns the Yjs client id used. Refuses
   * `document.locked`. Call `show` after the commit.
   */
  async edit(
    em: EntityManager,
    name: string,
    { owner, client = null, sessionId = null }: Author,
    change: (doc: Y.Doc) => void,
  ): Promise<number> {
    await holdOpen(em, name);
    const copy = await this.read(name, em);
    copy.clientID = client ?? newServerId();
    const { clientID } = copy;
    const edits: Uint8Array[] = [];
    copy.on('update', (update: Uint8Array) => edits.push(update));
    copy.transact(() => change(copy));
    for (const bytes of edits) await appendEdit(em, name, { bytes, client: clientID, owner, sessionId });
    copy.destroy();
    return clientID;
  }

  /** After the commit of `edit`: who has the document open sees it. */
  show(name: string): Promise<void> {
    return this.rooms.refresh(name);
  }

  /** A copy of the document as PostgreSQL has it; with `em`, as the transaction sees it. Refuses `document.unknown`. */
  async read(name: string, em: EntityManager = this.database.reader()): Promise<Y.Doc> {
    const { parts } = found(await this.store.loadIn(em, name), 'document.unknown');
    return new Replica(shapes[kindOf(name)], parts).doc;
  }
}

const kindOf = (name: string): 'agenda' | 'minutes' => (name.endsWith(':minutes') ? 'minutes' : 'agenda');
