import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { DocumentVersion } from '@yishiting/shared/collab/history.contract.ts';
import { frameLimits } from '@yishiting/shared/collab/wire.ts';
import * as Y from 'yjs';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { Changes } from '../../live/index.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { Refusal } from '../../platform/refusal.ts';
import { Documents } from '../documents.ts';
import { Replica } from '../replica.ts';
import { shapes } from '../shapes/shapes.ts';
import { bringBackAgenda } from './bring-back-agenda.ts';
import { bringBackMinutes } from './bring-back-minutes.ts';
import { requireRoom } from './name-version.ts';
import { stateOf } from './version.store.ts';
import { type FoundVersion, VersionAccess } from './version-access.ts';

const waysBack = { agenda: bringBackAgenda, minutes: bringBackMinutes };

/** Nothing is to be done, so nothing is kept either. */
class Same extends Error {}

/**
 * Makes a document say again what a version says. History only grows: what it said until now becomes a version, and the
 * change an edit like any other, in the name of who asked for it. Both are on disk together or not at all; edits that come in
 * meanwhile wait and are applied after it.
 */
@Injectable()
export class BringBack {
  private readonly perSession = rateLimit(10, 60);

  constructor(
    private readonly database: Database,
    private readonly documents: Documents,
    private readonly access: VersionAccess,
    private readonly changes: Changes,
  ) {}

  async execute(actor: Actor, meetingId: string, id: string): Promise<{ before: DocumentVersion | null }> {
    await this.perSession(actor.sessionId);
    const wanted = await this.access.find(this.database.reader(), meetingId, id);
    const { owner } = await this.access.writer(actor, wanted.doc);
    const before = await this.edit(actor, wanted, owner).catch((error: unknown) => {
      if (error instanceof Same) return null;
      throw error;
    });
    if (before === null) return { before };
    await this.documents.show(wanted.name);
    this.changes.tell({ meetingId, what: wanted.doc.kind });
    return { before: (await this.access.find(this.database.reader(), meetingId, before)).version };
  }

  private edit(actor: Actor, { version, name, doc }: FoundVersion, owner: string): Promise<string> {
    return this.database.once(async (em) => {
      const before = await this.documents.nameVersion(em, doc, 'restore', actor, { restores: version.id });
      await requireRoom(em, name);
      const { doc: then } = new Replica(shapes[doc.kind], [await stateOf(em, { name, seq: version.seq })]);
      await this.documents.edit(em, name, { owner, sessionId: actor.sessionId }, (now) => {
        const was = Y.encodeStateAsUpdate(now);
        waysBack[doc.kind](now, then);
        const is = Y.encodeStateAsUpdate(now);
        if (Buffer.compare(was, is) === 0) throw new Same();
        if (is.length > frameLimits.document) throw new Refusal('document.too-large');
      });
      then.destroy();
      const data = { document: doc.kind, version: version.id, before: before.id };
      await audit(em, actor, 'document.brought-back', { type: 'meeting', id: doc.meetingId }, data);
      return before.id;
    });
  }
}
