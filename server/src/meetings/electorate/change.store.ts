import type { EntityManager } from '@mikro-orm/postgresql';
import type { RosterChange } from '@yishiting/shared/meetings/electorate.contract.ts';
import { found, Refusal } from '../../platform/refusal.ts';
import { representativeAt } from './household.store.ts';

const CHANGES = `
select c.id, c.kind, coalesce(c.household, e.household) as household, coalesce(c.name, p.name) as name, c.members,
  coalesce(${representativeAt('c.entry_id', 'c.at')}, '') as "from",
  c.area, c.reason, c.by_name as "askedBy", c.account_id = ? as mine, c.at,
  a.confirmed, a.by_name as "by", a.at as "answeredAt", a.hash
from roster_change c left join roster_entry e on e.id = c.entry_id left join roster_person p on p.id = c.person_id
left join roster_change_answer a on a.change_id = c.id
where c.meeting_id = ? order by c.at, c.id`;

type Row = Omit<RosterChange, 'answer' | 'members'> & {
  members: string[];
  confirmed: boolean | null;
  by: string;
  answeredAt: string;
  hash: string | null;
};

const iso = (at: string): string => new Date(at).toISOString();

/** In the order in which they were asked for. */
export const listChanges = async (
  em: EntityManager,
  meetingId: string,
  accountId: string | undefined,
): Promise<RosterChange[]> => {
  const rows = await em.execute<Row[]>(CHANGES, [accountId ?? null, meetingId]);
  return rows.map(({ confirmed, by, answeredAt, hash, members, ...change }) => ({
    ...change,
    ...(members.length > 0 ? { members } : {}),
    mine: change.mine ?? false,
    at: iso(change.at),
    answer: confirmed === null ? null : { confirmed, by, at: iso(answeredAt), hash },
  }));
};

const ADDED = `
select c.name, c.household, a.at from roster_change c join roster_change_answer a on a.change_id = c.id
where c.meeting_id = ? and c.kind = 'addition' and a.confirmed order by a.at`;

/** Who came to the frozen roster, in this order. */
export const additionsOf = async (
  em: EntityManager,
  meetingId: string,
): Promise<{ name: string; household: string; at: string }[]> => {
  const rows = await em.execute<{ name: string; household: string; at: string }[]>(ADDED, [meetingId]);
  return rows.map((row) => ({ ...row, at: iso(row.at) }));
};

/** A change that nobody has answered; `personId` and `entryId` of a transfer, the line of an addition. */
export type OpenChange = {
  id: string;
  kind: RosterChange['kind'];
  askedBy: string;
  entryId: string | null;
  personId: string | null;
  line: { name: string; household: string; role: string; area: number | null };
  /** Of a household with several, all of them. */
  members: string[];
};

/** What another officer asked for. The caller holds the meeting's row, so that it is answered once. */
export const requireOpenChange = async (
  em: EntityManager,
  meetingId: string,
  changeId: string,
  accountId: string | undefined,
): Promise<OpenChange> => {
  const [row] = await em.execute<(OpenChange & OpenChange['line'] & { answered: boolean })[]>(
    `select c.id, c.kind, c.account_id as "askedBy", c.entry_id as "entryId", c.person_id as "personId",
       c.name, c.members, c.household, c.role, c.area, a.change_id is not null as answered
     from roster_change c left join roster_change_answer a on a.change_id = c.id where c.meeting_id = ? and c.id = ?`,
    [meetingId, changeId],
  );
  const { answered, name, household, role, area, ...change } = found(row, 'request.unknown');
  if (answered) throw new Refusal('roster.change-answered');
  if (!accountId || change.askedBy === accountId) throw new Refusal('roster.change-own');
  return { ...change, line: { name, household, role, area } };
};
