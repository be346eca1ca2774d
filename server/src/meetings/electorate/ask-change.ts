import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { RosterChange, rosterChangeApi } from '@yishiting/shared/meetings/electorate.contract.ts';
import { householdKey } from '@yishiting/shared/meetings/proxies.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { found, Refusal } from '../../platform/refusal.ts';
import type { Meeting } from '../meeting.entity.ts';
import { requireDoorkeeper } from '../meeting.policy.ts';
import { lockOpenMeeting } from '../meeting.store.ts';
import { RosterEntry } from '../roster/roster.entity.ts';
import { SeatNews } from '../screen/seat-news.ts';
import { listChanges } from './change.store.ts';

type Addition = Body<typeof rosterChangeApi.add>;
type Transfer = Body<typeof rosterChangeApi.transfer>;

/** The first of two officers: what shall change on the roster, and why. Nothing has changed yet. */
@Injectable()
export class AskChange {
  constructor(
    private readonly database: Database,
    private readonly news: SeatNews,
  ) {}

  addition(actor: Actor, meetingId: string, given: Addition): Promise<RosterChange[]> {
    return this.ask(actor, meetingId, 'addition', async (em, meeting) => {
      await requireNew(em, meeting, given);
      const { name, household, others = [], role = '', area = null, reason } = given;
      const members = others.length > 0 ? [name, ...others] : [];
      const asked = [meetingId, name, members, household, role, area, reason, ...by(actor)];
      await em.execute(
        `insert into roster_change (kind, meeting_id, name, members, household, role, area, reason, account_id, by_name)
         values ('addition', ?, ?, array[?]::text[], ?, ?, ?, ?, ?, ?)`,
        asked,
        'run',
      );
    });
  }

  transfer(actor: Actor, meetingId: string, { personId, reason }: Transfer): Promise<RosterChange[]> {
    return this.ask(actor, meetingId, 'transfer', async (em) => {
      const [unit] = await em.execute<{ entryId: string; holder: string | null }[]>(UNIT, [
        meetingId,
        personId,
      ]);
      const { entryId, holder } = found(unit, 'attendance.not-found');
      if (!holder) throw new Refusal('household.not-represented');
      if (holder === personId) throw invalid('personId');
      await em.execute(
        `insert into roster_change (kind, meeting_id, entry_id, person_id, reason, account_id, by_name)
         values ('transfer', ?, ?, ?, ?, ?, ?)`,
        [meetingId, entryId, personId, reason, ...by(actor)],
        'run',
      );
    });
  }

  private async ask(
    actor: Actor,
    meetingId: string,
    kind: RosterChange['kind'],
    put: (em: EntityManager, meeting: Meeting) => Promise<void>,
  ): Promise<RosterChange[]> {
    await this.database.once(async (em) => {
      await requireDoorkeeper(em, actor, meetingId);
      await put(em, await lockOpenMeeting(em, meetingId));
      await audit(em, actor, 'roster.change-asked', { type: 'meeting', id: meetingId }, { kind });
    });
    this.news.changed(meetingId, []);
    return listChanges(this.database.reader(), meetingId, actor.account?.id);
  }
}

const UNIT = `
select p.entry_id as "entryId", (select u.person_id from unit_holder u where u.entry_id = p.entry_id order by u.seq desc limit 1) as holder
from roster_person p join roster_entry e on e.id = p.entry_id where e.meeting_id = ? and p.id = ?`;

const by = ({ account }: Actor): [string, string] => {
  const { id, name } = found(account, 'session.required');
  return [id, name];
};

const invalid = (path: string) => new Refusal('request.invalid', { issues: [{ path, code: 'custom' }] });

/** What the import would have asked of this line, and that it is not there yet. */
const requireNew = async (
  em: EntityManager,
  { id: meetingId, rule, rosterFrozenAt }: Meeting,
  { name, household, others = [], area }: Addition,
): Promise<void> => {
  if (!rosterFrozenAt) throw new Refusal('roster.not-frozen');
  if (rule.alsoByArea && area === undefined) throw invalid('area');
  if (rule.unit === 'household' && household === '') throw invalid('household');
  const people = [name, ...others].map(householdKey);
  if ((rule.unit !== 'household' && others.length > 0) || new Set(people).size < people.length)
    throw invalid('others');
  const entries = await em.find(RosterEntry, { meetingId });
  const isSame = (entry: RosterEntry) =>
    householdKey(entry.household) === householdKey(household) &&
    (rule.unit === 'household' || householdKey(entry.name) === householdKey(name));
  if (entries.some(isSame)) throw new Refusal('roster.on-list');
};
