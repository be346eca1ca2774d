import { expect, test } from '@jest/globals';
import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import type { Query } from '@yishiting/shared/route.ts';
import { petitionDesk } from '../factories/petition-desk.ts';
import { ownApp } from '../setup/app.ts';
import { refusal } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const MANY = 5000;
const app = await ownApp();
const desk = await petitionDesk(app);
desk.goTo('2026-07-20');
// Dispatch clocks spread over 200 days around today; every fifth case is closed and owes nothing.
await sql(
  app.database.url,
  `with made as (insert into petition_case (number, village_id, channel, category, subject, masked_subject, request, facts,
       people, status, registered_on, tracking_hash, due_limit, due_rolled)
     select '信2025-' || lpad(n::text, 6, '0'), case when n % 2 = 0 then $1::uuid else $2::uuid end,
       (array['letter', 'visit', 'online', 'phone'])[n % 4 + 1], 'claim', '第' || n || '件 100%', '第' || n || '件 100%', '诉求', '事实', 1,
       case when n % 5 = 0 then 'closed' else 'registered' end, date '2026-07-20' - (n % 200),
       sha256(n::text::bytea), due, due
     from (select n, case when n % 5 = 0 then null else date '2026-07-20' - (n % 200) + 15 end as due
           from generate_series(1, ${MANY}) n) numbers returning id, number)
   insert into petitioner (case_id, ordinal, name) select id, 0, '村民' || number from made`,
  [desk.village.id, desk.other.id],
);

const inbox = async (
  query: Query<typeof petitionApi.inbox> = {},
  role: 'countyOfficer' | 'villageSecretary' = 'countyOfficer',
) => (await desk.as(role)).call(petitionApi.inbox, { query });

test('a page holds 50, the nearest clock first, and every case comes once', async () => {
  const seen = new Set<string>();
  let last = '';
  for (let page = 1; page <= 5; page += 1) {
    const { rows, total, pageSize } = await inbox({ page });
    expect({ total, pageSize, n: rows.length }).toEqual({ total: MANY, pageSize: 50, n: 50 });
    for (const row of rows) {
      const due = row.clocks[0]?.limit ?? '9999';
      expect(due >= last).toBe(true);
      last = due;
      seen.add(row.id);
    }
  }
  expect(seen.size).toBe(250);
  expect((await inbox({ page: 101 })).rows).toEqual([]);
});

test('filters agree with the clocks that the rows show', async () => {
  const overdue = await inbox({ due: 'overdue' });
  expect(overdue.rows.every((r) => r.clocks.some((c) => c.state === 'overdue' && !c.doneOn))).toBe(true);
  const soon = await inbox({ due: 'soon' });
  expect(soon.rows.every((r) => r.clocks.some((c) => c.state === 'soon'))).toBe(true);
  const [expected] = await sql<{ n: number }>(
    app.database.url,
    `select count(*)::int as n from petition_case where due_limit between date '2026-07-20' and date '2026-07-27'`,
  );
  expect(soon.total).toBe(expected?.n);
  const visits = await inbox({ channel: 'visit', villageId: desk.village.id, status: 'registered' });
  expect(visits.rows.every((r) => r.channel === 'visit' && r.villageId === desk.village.id)).toBe(true);
});

test('search takes numbers, subjects and names as they are typed, signs included', async () => {
  expect((await inbox({ text: '2025-000123' })).rows.map((r) => r.subject)).toEqual(['第123件 100%']);
  expect((await inbox({ text: '第4999件' })).total).toBe(1);
  expect((await inbox({ text: '村民信2025-004998' })).total).toBe(1);
  expect((await inbox({ text: '100%' })).total).toBe(MANY);
  for (const text of ['10_%', "' or 1=1 --", '\\', '?']) expect((await inbox({ text })).total).toBe(0);
});

test('a village sees its own half', async () => {
  const { total, rows } = await inbox({}, 'villageSecretary');
  expect(total).toBe(MANY / 2);
  expect(rows.every((r) => r.villageId === desk.village.id && r.petitioner === '信访人A')).toBe(true);
});

test('a page of 5,000 cases comes within 300 ms, search included', async () => {
  for (const query of [{}, { text: '村民' }, { due: 'overdue' as const }, { page: 80 }]) {
    const times: number[] = [];
    // The quickest of three: others may have the cores for a moment.
    for (let i = 0; i < 3; i += 1) {
      const started = performance.now();
      await inbox(query);
      times.push(performance.now() - started);
    }
    expect(Math.min(...times)).toBeLessThan(300);
  }
});

test.each([
  [{ page: '0' }, 'page'],
  [{ page: 'x' }, 'page'],
  [{ status: 'sealed-up' }, 'status'],
  [{ villageId: '1' }, 'villageId'],
  [{ due: 'never' }, 'due'],
  [{ text: 'x'.repeat(61) }, 'text'],
])('a faulty query %j is refused with its place', async (query, path) => {
  const officer = await desk.as('countyOfficer');
  const response = await officer.send(`/api/cases?${new URLSearchParams(query)}`);
  expect(await response.json()).toMatchObject({ code: 'request.invalid', issues: [{ path }] });
  expect((await refusal(officer.call(petitionApi.detail, { params: { id: 'nonsense' } }))).code).toBe(
    'request.invalid',
  );
});
