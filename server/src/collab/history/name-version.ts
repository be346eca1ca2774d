import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import {
  type DocumentVersion,
  type historyApi,
  versionLimits,
} from '@yishiting/shared/collab/history.contract.ts';
import { docName } from '@yishiting/shared/doc-names.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { Changes } from '../../live/index.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { Refusal } from '../../platform/refusal.ts';
import { Documents } from '../documents.ts';
import { holdOpen } from '../server-edit.ts';
import { countByHand } from './version.store.ts';
import { VersionAccess } from './version-access.ts';

/** Somebody who writes the document keeps it as it is now, under a name of their own. */
@Injectable()
export class NameVersion {
  private readonly perSession = rateLimit(20, 60);

  constructor(
    private readonly database: Database,
    private readonly documents: Documents,
    private readonly access: VersionAccess,
    private readonly changes: Changes,
  ) {}

  async execute(
    actor: Actor,
    meetingId: string,
    { document: kind, title }: Body<typeof historyApi.name>,
  ): Promise<DocumentVersion> {
    await this.perSession(actor.sessionId);
    const doc = { meetingId, kind };
    await this.access.writer(actor, doc);
    const id = await this.database.once(async (em) => {
      // What is locked stays as it is: the version made at the lock is enough.
      await holdOpen(em, docName(doc));
      const made = await this.documents.nameVersion(em, doc, 'request', actor, { title });
      await requireRoom(em, docName(doc));
      await audit(
        em,
        actor,
        'document.version-named',
        { type: 'meeting', id: meetingId },
        { document: kind, version: made.id },
      );
      return made.id;
    });
    this.changes.tell({ meetingId, what: kind });
    return (await this.access.find(this.database.reader(), meetingId, id)).version;
  }
}

/** Called with the new version in: whoever keeps one at the same moment waits for this transaction. */
export const requireRoom = async (em: EntityManager, name: string): Promise<void> => {
  const n = versionLimits.requests;
  if ((await countByHand(em, name)) > n) throw new Refusal('document.versions-full', { params: { n } });
};
