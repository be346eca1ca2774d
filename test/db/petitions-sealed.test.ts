import { expect, test } from '@jest/globals';
import type { AccountRole } from '@yishiting/shared/actor.ts';
import { petitionApi, type RegisterCase } from '@yishiting/shared/petitions/petition.contract.ts';
import { aClaim, petitionDesk } from '../factories/petition-desk.ts';
import { ownApp } from '../setup/app.ts';
import { refusal } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const app = await ownApp();
const desk = await petitionDesk(app);
desk.goTo('2026-06-01');

const accusation = (): Partial<RegisterCase> => ({
  channel: 'letter',
  category: 'accusation',
  subject: '反映会计虚列开支',
  request: '查处',
  facts: '2025年招待费三万元无票据。',
  petitioners: [{ name: '曾凡军', phone: '13648020731', address: '六组9号' }],
  accused: { name: '贺文彬', office: '村会计' },
});

/** Every row of every table but `accusation` itself, as text. */
const everythingElse = async (): Promise<string> => {
  const tables = await sql<{ name: string }>(
    app.database.url,
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('accusation', 'session') order by 1`,
  );
  const rows = [];
  for (const { name } of tables)
    rows.push(await sql(app.database.url, `select * from ${name} t order by t::text`));
  return JSON.stringify(rows);
};

test('an accusation leaves no row, count, event or audit entry outside its own table', async () => {
  await desk.register();
  await desk.accountOf('countyOfficer', null);
  const before = await everythingElse();
  const receipt = await desk.register(accusation());
  expect(receipt).toMatchObject({ id: '', sealed: true, number: expect.stringMatching(/^检2026-\d{6}$/) });
  const online = await desk.visitor().call(petitionApi.registerOnline, {
    body: {
      village: 'qingshi',
      category: 'accusation',
      subject: '举报',
      request: '查处',
      facts: '无票据',
      petitioner: { name: '曾凡军' },
      notGiven: ['address', 'reasons'],
    },
  });
  expect(online).toMatchObject({ id: null, sealed: true, number: expect.stringMatching(/^检2026-\d{6}$/) });
  expect(await everythingElse()).toBe(before);
});

test('no gap in the ordinary numbers betrays an accusation', async () => {
  const first = await desk.register();
  await desk.register(accusation());
  const second = await desk.register();
  expect(Number(second.number.slice(-6))).toBe(Number(first.number.slice(-6)) + 1);
});

test.each(['countyOfficer', 'townshipCadre', 'villageSecretary', 'unitOfficer'] as AccountRole[])(
  'a %s finds no accusation by list, search, name or likeness',
  async (role) => {
    await desk.register(accusation());
    const reader = await desk.as(role);
    const all = await reader.call(petitionApi.inbox);
    expect(JSON.stringify(all)).not.toMatch(/虚列|曾凡军|检2026|accusation/);
    for (const text of ['虚列', '曾凡军', '检2026', '贺文彬'])
      expect(await reader.call(petitionApi.inbox, { query: { text } })).toMatchObject({ rows: [], total: 0 });
    if (role === 'countyOfficer') {
      const query = { villageId: desk.village.id, name: '曾凡军', text: '反映会计虚列开支' };
      expect(await reader.call(petitionApi.searchRepeat, { query })).toEqual([]);
    }
  },
);

test('its holder follows it by code and reads only that it is in safe hands', async () => {
  const { code, number } = await desk.register(accusation());
  expect(await desk.visitor().call(petitionApi.track, { body: { code } })).toEqual({
    number,
    subject: '反映会计虚列开支',
    status: 'sealed',
    unit: '',
    registeredOn: '2026-06-01',
    clocks: [],
    steps: [],
    meeting: null,
    reply: null,
    ratings: [],
    mayRate: false,
  });
  const rate = desk.visitor().call(petitionApi.rate, { body: { code, of: 'unit', score: 'satisfied' } });
  expect((await refusal(rate)).code).toBe('case.wrong-code');
});

test('township and village cannot even take one in', async () => {
  for (const role of ['townshipCadre', 'villageSecretary', 'unitOfficer'] as AccountRole[]) {
    const cadre = await desk.as(role);
    const body = aClaim(desk.village.id, accusation());
    expect((await refusal(cadre.call(petitionApi.register, { body }))).code).toBe('access.denied');
  }
});

test('fifty at once get fifty numbers, and none tells how many there are', async () => {
  const receipts = await Promise.all(Array.from({ length: 50 }, () => desk.register(accusation())));
  const numbers = receipts.map((r) => Number(r.number.slice(-6)));
  expect(new Set(numbers).size).toBe(50);
  // Fifty numbers drawn from a million all below ten thousand: once in 10^100 runs.
  expect(Math.max(...numbers)).toBeGreaterThan(10_000);
});
