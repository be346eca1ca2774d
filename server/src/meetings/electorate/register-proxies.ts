import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { AttendanceRow } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { proxyApi } from '@yishiting/shared/meetings/electorate.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { presentAttendance } from '../attendance/attendance.present.ts';
import { enter, staysOf } from '../attendance/attendance.store.ts';
import { requireDoorkeeper } from '../meeting.policy.ts';
import { lockOpenMeeting } from '../meeting.store.ts';
import { RosterEntry } from '../roster/roster.entity.ts';
import { SeatNews } from '../screen/seat-news.ts';
import { findHolder, papersOf, putPapers, requireProxies } from './proxy.store.ts';

type Given = Body<typeof proxyApi.register>;

/**
 * Papers that one holder brings: each stands for one unit, which counts as present from now on. Their votes are on the
 * holder's phone, or entered by the staff. All of them or none.
 */
@Injectable()
export class RegisterProxies {
  constructor(
    private readonly database: Database,
    private readonly news: SeatNews,
  ) {}

  async execute(actor: Actor, meetingId: string, { holder: who, papers }: Given): Promise<AttendanceRow[]> {
    const entryIds = papers.map((paper) => paper.entryId);
    refuseTwice(papers);
    const ids = await this.database.once(async (em) => {
      await requireDoorkeeper(em, actor, meetingId);
      const meeting = await lockOpenMeeting(em, meetingId);
      const principals = await em.find(RosterEntry, { meetingId, id: entryIds });
      if (principals.length < papers.length) throw new Refusal('attendance.not-found');
      const holder = await findHolder(em, meeting, who);
      if (holder.entryId && entryIds.includes(holder.entryId)) throw invalid('holder');
      await requireProxies(em, meeting, holder, principals);
      const written = papers.map(({ entryId, number }) => ({ principalId: entryId, number }));
      const entered = await enter(em, meetingId, {
        ...{ entryIds, how: 'proxy', channel: 'proxy', state: 'present' },
        ...(holder.sessionId ? { sessionId: holder.sessionId } : {}),
        papers: await putPapers(em, meetingId, holder, written, actor.account?.id),
      });
      const data = { units: entered.length, agent: holder.entryId === null };
      await audit(em, actor, 'proxies.registered', { type: 'meeting', id: meetingId }, data);
      return entered.map((stay) => stay.id);
    });
    this.news.changed(meetingId, ids);
    const em = this.database.reader();
    const [stays, registered] = [await staysOf(em, ids), await papersOf(em, meetingId)];
    return stays.map((stay) => presentAttendance(stay, registered.get(stay.paperId ?? '')));
  }
}

const invalid = (path: string) => new Refusal('request.invalid', { issues: [{ path, code: 'custom' }] });

/** One paper for each unit, one unit for each paper. */
const refuseTwice = (papers: Given['papers']): void => {
  const numbers = papers.map((paper) => paper.number);
  const twice = numbers.find((number, i) => numbers.indexOf(number) < i);
  if (twice) throw new Refusal('proxy.paper-used', { params: { number: twice } });
  if (new Set(papers.map((paper) => paper.entryId)).size < papers.length) throw invalid('papers');
};
