import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { docName } from '@yishiting/shared/doc-names.ts';
import type { AgendaItem } from '@yishiting/shared/meetings/meeting.contract.ts';
import { DocumentAccess, Documents } from '../collab/index.ts';
import { itemsIn, type SeedItem, seedAgenda } from './agenda.store.ts';

const agenda = (meetingId: string) => docName({ meetingId, kind: 'agenda' });

/** The shared documents of a meeting. */
@Injectable()
export class MeetingDocuments {
  constructor(
    private readonly documents: Documents,
    private readonly access: DocumentAccess,
  ) {}

  /** `items`: what the agenda begins with. */
  async begin(em: EntityManager, meetingId: string, items: readonly SeedItem[]): Promise<void> {
    const seed = items.length === 0 ? {} : { seed: seedAgenda(items) };
    await this.documents.create(em, { meetingId, kind: 'agenda', ...seed });
    await this.documents.create(em, { meetingId, kind: 'minutes' });
  }

  /** The agenda as it stands in the shared document. */
  async draft(em: EntityManager, meetingId: string): Promise<AgendaItem[]> {
    const document = await this.documents.read(agenda(meetingId), em);
    const items = itemsIn(document);
    document.destroy();
    return items;
  }

  /** Edits wait for this lock until the transaction ends, and are refused after it: these are the items for good. */
  async lockAgenda(em: EntityManager, meetingId: string): Promise<AgendaItem[]> {
    await this.documents.lock(em, agenda(meetingId));
    return this.draft(em, meetingId);
  }

  /** Keeps agenda and minutes as the notice, or the lock of the agenda, finds them. */
  keepVersions(em: EntityManager, meetingId: string, act: 'notice' | 'lock', actor: Actor): Promise<void> {
    return this.documents.nameVersions(em, meetingId, act, actor);
  }

  /** After the commit: who lost a role, or found the agenda locked, must not go on writing in an open document. */
  accessChanged(meetingId: string): void {
    this.access.changed(meetingId);
  }
}
