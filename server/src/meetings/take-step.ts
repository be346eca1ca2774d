import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { MeetingDetail, meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { shortenDevices } from '../identity/index.ts';
import { Changes } from '../live/index.ts';
import { Clock } from '../platform/clock.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { itemsOf } from './agenda.store.ts';
import { clearQueue, endTurn } from './floor/turn.store.ts';
import type { Meeting } from './meeting.entity.ts';
import { requireStaff } from './meeting.policy.ts';
import { lockMeeting } from './meeting.store.ts';
import { readSheet, whyNotTo } from './sheet.store.ts';
import { ShowMeeting } from './show-meeting.ts';

type Input = Body<typeof meetingApi.step>;
/** A phone may look at the result for so long after the meeting. */
const AFTER_MS = 2 * 60 * 60_000;

/** The chair goes on. `from` is the step on the chair's screen: a stale screen, or a second tap, moves nothing. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly changes: Changes,
    private readonly meetings: ShowMeeting,
  ) {}

  async execute(actor: Actor, id: string, input: Input): Promise<MeetingDetail> {
    await this.database.once(async (em) => {
      await requireStaff(em, actor, id, 'chair');
      const meeting = await lockMeeting(em, id);
      if (meeting.step !== input.from) throw new Refusal('meeting.step-changed');
      const no = whyNotTo(meeting, await readSheet(em, meeting), input.to);
      if (no) throw new Refusal(no);
      await this.enter(em, meeting, input);
      meeting.step = input.to;
      await audit(em, actor, 'meeting.stepped', { type: 'meeting', id }, { from: input.from, to: input.to });
    });
    this.changes.tell({ meetingId: id, what: 'agenda' });
    this.changes.tell({ meetingId: id, what: 'floor' });
    return this.meetings.execute(actor, id);
  }

  private async enter(em: EntityManager, meeting: Meeting, { to, itemId }: Input): Promise<void> {
    if (to === 'item') {
      await this.callItem(em, meeting, itemId);
      await clearQueue(em, meeting.id);
    }
    if (to === 'ballot') await endTurn(em, meeting.id);
    if (to === 'resolution') await clearQueue(em, meeting.id);
    if (to === 'closed') {
      await clearQueue(em, meeting.id);
      meeting.closedAt = this.clock.now();
      await shortenDevices(em, meeting.id, new Date(meeting.closedAt.getTime() + AFTER_MS));
    }
  }

  /** The item named, or the first that was not called yet. */
  private async callItem(em: EntityManager, meeting: Meeting, itemId: string | undefined): Promise<void> {
    const items = await itemsOf(em, meeting.id);
    const item = found(
      items.find((i) => (itemId ? i.id === itemId : !i.calledAt)),
      'meeting.item-unknown',
    );
    item.calledAt ??= this.clock.now();
    meeting.currentItem = item.id;
  }
}
