import type { CaseDates } from '@yishiting/shared/petitions/case-clocks.ts';
import type { CaseRow } from '@yishiting/shared/petitions/petition.contract.ts';
import type { Scope } from './case.policy.ts';

type Sql = { sql: string; params: unknown[] };

/** A row as the list needs it. Where the reader sees it masked, the subject is, and the petitioner (null) stays in the database. */
export type InboxRow = Omit<CaseRow, 'clocks' | 'petitioner'> & CaseDates & { petitioner: string | null };

const any = (parts: Sql[], by: ' and ' | ' or '): Sql => ({
  sql: `(${parts.map((p) => p.sql).join(by)})`,
  params: parts.flatMap((p) => p.params),
});
const bare = (sql: string): Sql => ({ sql, params: [] });

const within = (villages: string[] | null): Sql => {
  if (villages === null) return bare('true');
  if (villages.length === 0) return bare('false');
  return { sql: `c.village_id in (${villages.map(() => '?').join(', ')})`, params: villages };
};

const wholly = (scope: Scope): Sql =>
  any([within(scope.full), any([within(scope.sent), bare('c.transferred_on is not null')], ' and ')], ' or ');

const visible = (scope: Scope): Sql => any([wholly(scope), within(scope.masked)], ' or ');

/** `%` and `_` as typed. */
const pattern = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Who sees only the masked file finds nothing by a name, not even one that stands in the subject. */
const matching = (scope: Scope, text: string): Sql => {
  const like = pattern(text);
  const whole = {
    sql: `(c.subject ilike ? or exists (select 1 from petitioner p where p.case_id = c.id and p.name ilike ?))`,
    params: [like, like],
  };
  return any(
    [
      { sql: 'c.number ilike ?', params: [like] },
      { sql: 'c.masked_subject ilike ?', params: [like] },
      any([wholly(scope), whole], ' and '),
    ],
    ' or ',
  );
};

export type Wanted = {
  villageId?: string;
  status?: string;
  channel?: string;
  due?: 'overdue' | 'soon';
  text?: string;
};

/** `today` and the end of the alarm are ISO days: `soon` is due by then but not over. */
export type DueDays = { today: string; soonUntil: string };

const conditions = (scope: Scope, wanted: Wanted, { today, soonUntil }: DueDays): Sql => {
  const parts = [visible(scope)];
  if (wanted.villageId) parts.push({ sql: 'c.village_id = ?', params: [wanted.villageId] });
  if (wanted.status) parts.push({ sql: 'c.status = ?', params: [wanted.status] });
  if (wanted.channel) parts.push({ sql: 'c.channel = ?', params: [wanted.channel] });
  if (wanted.due === 'overdue') parts.push({ sql: 'c.due_rolled < ?', params: [today] });
  if (wanted.due === 'soon')
    parts.push({ sql: 'c.due_rolled >= ? and c.due_limit <= ?', params: [today, soonUntil] });
  if (wanted.text) parts.push(matching(scope, wanted.text));
  return any(parts, ' and ');
};

/** What every list shows; the first petitioner stands for all. Needs `c` and the parameters of `wholly`. */
const rowsFrom = (scope: Scope): Sql => {
  const whole = wholly(scope);
  return {
    sql: `select r.*, case when r.whole then r.full_subject else r.masked_subject end as subject,
      case when r.anonymous or p.name is null then '' when r.whole or r.named then p.name end as petitioner,
      (select m.id from meeting m where m.case_id = r.id order by m.held_at desc, m.id desc limit 1) as "meetingId"
    from (select c.id, c.number, c.village_id as "villageId", c.channel, c.category, c.people, c.status, c.anonymous,
      c.subject as full_subject, c.masked_subject, c.named_in_public as named, ${whole.sql} as whole,
      c.registered_on as "registeredOn", c.transferred_on as "transferredOn", c.received_on as "receivedOn",
      c.notified_on as "notifiedOn", c.accepted_on as "acceptedOn", c.extended_on as "extendedOn",
      c.replied_on as "repliedOn", c.review_on as "reviewOn", c.reviewed_on as "reviewedOn",
      c.recheck_on as "recheckOn", c.rechecked_on as "recheckedOn", c.notice_waived as "noticeWaived", c.due_limit
      from petition_case c`,
    params: whole.params,
  };
};
const FIRST_PETITIONER = 'left join petitioner p on p.case_id = r.id and p.ordinal = 0';

/** One page, nearest running clock first, then the newest. */
export const pageOf = (scope: Scope, wanted: Wanted, days: DueDays, page: number, size: number): Sql => {
  const rows = rowsFrom(scope);
  const where = conditions(scope, wanted, days);
  const order = 'due_limit nulls last, registered_on desc, number desc';
  return {
    sql: `${rows.sql} where ${where.sql} order by ${order} limit ? offset ?) r ${FIRST_PETITIONER}
      order by r.due_limit nulls last, r."registeredOn" desc, r.number desc`,
    params: [...rows.params, ...where.params, size, (page - 1) * size],
  };
};

export const countOf = (scope: Scope, wanted: Wanted, days: DueDays): Sql => {
  const where = conditions(scope, wanted, days);
  return {
    sql: `select count(*)::int as total from petition_case c where ${where.sql}`,
    params: where.params,
  };
};

/** Pairs of neighbouring characters: Chinese has no blanks between words to search by. */
const pairsOf = (text: string): string[] => {
  const letters = [...text.replace(/\s/g, '')];
  return [...new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`))];
};

/** Earlier cases of a village with a petitioner of that name, or that share a third of the wording; likest first. */
export const similarTo = (scope: Scope, villageId: string, name: string, text: string): Sql => {
  const rows = rowsFrom(scope);
  const pairs = pairsOf(text);
  const shared = `(select count(*) from jsonb_array_elements_text(?::jsonb) pair where position(pair in c.subject || c.request || c.facts) > 0)`;
  const same = 'exists (select 1 from petitioner q where q.case_id = c.id and q.name = ?)';
  return {
    sql: `${rows.sql} where c.village_id = ? and (${same} or (? > 0 and ${shared} * 3 >= ?))
      order by ${same} desc, ${shared} desc, c.registered_on desc limit 10) r ${FIRST_PETITIONER}`,
    params: [
      ...rows.params,
      villageId,
      name,
      pairs.length,
      JSON.stringify(pairs),
      Math.max(pairs.length, 1),
      name,
      JSON.stringify(pairs),
    ],
  };
};
