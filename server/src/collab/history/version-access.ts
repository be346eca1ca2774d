import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { DocumentVersion } from '@yishiting/shared/collab/history.contract.ts';
import { docName, parseDocName } from '@yishiting/shared/doc-names.ts';
import { found, Refusal } from '../../platform/refusal.ts';
import { DocumentAccess, type Entry } from '../document-access.ts';
import type { WrittenName } from '../room.ts';
import { versionsWhere } from './version.store.ts';

export type FoundVersion = { version: DocumentVersion; name: string; doc: WrittenName };

/** Versions are for who may read their document now, and made by who may write in it now. */
@Injectable()
export class VersionAccess {
  constructor(private readonly access: DocumentAccess) {}

  async reader(actor: Actor, doc: WrittenName): Promise<Entry> {
    const entry = await this.access.entry(actor, doc);
    if (!entry) throw new Refusal('access.denied');
    return entry;
  }

  async writer(actor: Actor, doc: WrittenName): Promise<Entry> {
    const entry = await this.reader(actor, doc);
    if (entry.right !== 'write') throw new Refusal('document.read-only');
    return entry;
  }

  /** Refuses `document.version-unknown` for a version of another meeting. Nothing is said about rights. */
  async find(em: EntityManager, meetingId: string, id: string): Promise<FoundVersion> {
    const [row] = await versionsWhere(em, 'v.id = ? and v.name in (?, ?)', [
      id,
      docName({ meetingId, kind: 'agenda' }),
      docName({ meetingId, kind: 'minutes' }),
    ]);
    const { name, ...version } = found(row, 'document.version-unknown');
    const kind = parseDocName(name)?.kind === 'minutes' ? 'minutes' : 'agenda';
    return { version, name, doc: { meetingId, kind } };
  }
}
