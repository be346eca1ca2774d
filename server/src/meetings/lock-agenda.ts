import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { MeetingDetail } from '@yishiting/shared/meetings/meeting.contract.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Changes } from '../live/index.ts';
import { Clock } from '../platform/clock.ts';
import { Refusal } from '../platform/refusal.ts';
import { keepItems } from './agenda.store.ts';
import { requireStaff } from './meeting.policy.ts';
import { lockOpenMeeting } from './meeting.store.ts';
import { MeetingDocuments } from './meeting-documents.ts';
import { ShowMeeting } from './show-meeting.ts';

/** From here on only what is on the agenda is put to the vote, and nobody can put something on it. */
@Injectable()
export class LockAgenda {
  constructor(
    private readonly database: Database,
    private readonly documents: MeetingDocuments,
    private readonly clock: Clock,
    private readonly changes: Changes,
    private readonly meetings: ShowMeeting,
  ) {}

  async execute(actor: Actor, id: string): Promise<MeetingDetail> {
    await this.database.write(async (em) => {
      await requireStaff(em, actor, id, 'chair');
      const meeting = await lockOpenMeeting(em, id);
      if (meeting.agendaLockedAt) return;
      const items = await this.documents.lockAgenda(em, id);
      if (items.length === 0) throw new Refusal('meeting.agenda-empty');
      await keepItems(em, id, items);
      await this.documents.keepVersions(em, id, 'lock', actor);
      meeting.agendaLockedAt = this.clock.now();
      await audit(em, actor, 'meeting.agenda-locked', { type: 'meeting', id }, { items: items.length });
    });
    this.documents.accessChanged(id);
    this.changes.tell({ meetingId: id, what: 'agenda' });
    return this.meetings.execute(actor, id);
  }
}
