import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import { petitionDesk } from '../factories/petition-desk.ts';
import { ownApp } from '../setup/app.ts';
import { refusal } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const app = await ownApp();
const desk = await petitionDesk(app);
desk.goTo('2026-08-24');

const busStop = {
  village: 'qingshi',
  category: 'suggestion' as const,
  subject: '建议公交站移到卫生站门口',
  request: '迁移站点',
  facts: '老人到卫生站要走一公里。',
  reasons: '老人走不动。',
  petitioner: { name: '何永福', phone: '13980110088', address: '二组' },
};
const send = (given: object = {}) =>
  desk.visitor().call(petitionApi.registerOnline, { body: { ...busStop, ...given } });
const track = (code: string) => desk.visitor().call(petitionApi.track, { body: { code } });

test('a resident registers from a phone without an account, and follows the case by its code', async () => {
  const { id, number, code, sealed } = await send();
  expect({ sealed, code }).toEqual({
    sealed: false,
    code: expect.stringMatching(/^(?:[A-Z2-9]{4}-){2}[A-Z2-9]{4}$/),
  });
  const seen = await track(code);
  expect(seen).toMatchObject({ number, status: 'registered', mayRate: false, reply: null, meeting: null });
  await desk.walk(id ?? '', 'triaged', 'diverted');
  expect((await track(code)).steps.map((s) => s.kind)).toEqual(['registered', 'triaged', 'diverted']);
});

test('the code works as people type it: small letters, blanks, no dashes', async () => {
  const { code, number } = await send();
  expect((await track(` ${code.toLowerCase().replaceAll('-', ' ')} `)).number).toBe(number);
});

test('the code is shown once: only its hash is stored, and no later answer carries it', async () => {
  const { id, code } = await send();
  const stored = await sql(app.database.url, `select p::text as row from petition_case p where id = $1`, [
    id,
  ]);
  expect(JSON.stringify(stored)).not.toContain(code.replaceAll('-', ''));
  expect(JSON.stringify([await track(code), await desk.walk(id ?? '')])).not.toContain(code);
});

test('a wrong code says so, and tells nothing else', async () => {
  for (const code of ['ABCD-EFGH-JKMN', '', '%', '🙂'])
    expect((await refusal(track(code))).fault).toMatchObject({ code: 'case.wrong-code', params: {} });
  expect((await refusal(track('x'.repeat(41)))).fault).toMatchObject({
    code: 'request.invalid',
    issues: [{ path: 'code' }],
  });
});

test.each([
  [{ village: 'nowhere' }, 'village'],
  [{ facts: '' }, 'facts'],
  [{ petitioner: { name: '' } }, 'petitioner.name'],
  [{ petitioner: undefined }, 'petitioners.0.name'],
  [{ petitioner: { name: '何永福' } }, 'petitioners.0.address'],
  [{ reasons: undefined }, 'reasons'],
  [{ category: 'gossip' }, 'category'],
  [{ subject: 7 }, 'subject'],
])('a faulty form %j is refused with its place', async (given, path) => {
  const { fault } = await refusal(send(given));
  expect(fault.issues).toContainEqual(expect.objectContaining({ path }));
});

test('somebody may stay anonymous', async () => {
  const { id } = await send({ anonymous: true, petitioner: undefined });
  expect(await desk.walk(id ?? '')).toMatchObject({ anonymous: true, petitioners: [], petitioner: '' });
});

test('the petitioner reads the reply and rates office and unit, each once', async () => {
  const { id, code } = await send();
  const rate = (of: 'office' | 'unit', words = '') =>
    desk.visitor().call(petitionApi.rate, { body: { code, of, score: 'basicallySatisfied', words } });
  expect((await refusal(rate('unit'))).code).toBe('case.not-replied');
  await desk.walk(id ?? '', 'triaged', 'diverted');
  await desk.reply(id ?? '');
  const replied = await track(code);
  expect(replied).toMatchObject({ status: 'replied', mayRate: true, reply: desk.opinion });
  expect(JSON.stringify(replied.steps)).not.toMatch(/countyofficer/);
  expect((await rate('unit', '谢谢')).ratings).toMatchObject([
    { of: 'unit', words: '谢谢', on: '2026-08-24' },
  ]);
  expect((await refusal(rate('unit'))).code).toBe('case.already-rated');
  expect(await rate('office')).toMatchObject({ mayRate: false, ratings: [{ of: 'office' }, { of: 'unit' }] });
  expect((await desk.walk(id ?? '')).ratings).toHaveLength(2);
  expect((await track(code)).steps.slice(-2).map((s) => s.kind)).toEqual(['rated.unit', 'rated.office']);
});

test('two ratings sent at once count as one', async () => {
  const { id, code } = await send();
  await desk.walk(id ?? '', 'triaged', 'diverted');
  await desk.reply(id ?? '');
  const rate = () =>
    desk.visitor().call(petitionApi.rate, { body: { code, of: 'unit', score: 'satisfied' } });
  const both = await Promise.allSettled([rate(), rate()]);
  expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a meeting appears to the petitioner with its notice', async () => {
  const { id, code } = await send();
  await sql(
    app.database.url,
    `insert into meeting (code, village_id, case_id, kind, rule_id, rule, title, place, held_at, step)
     values ('123456', $1, $2, 'consultation', 'CONS', '{}', '公交站协商会', '文化礼堂', '2026-09-12T19:30+08:00', 'checkin')`,
    [desk.village.id, id],
  );
  expect((await track(code)).meeting).toBeNull();
  await sql(app.database.url, `update meeting set notice_on = '2026-08-25'`);
  expect((await track(code)).meeting).toEqual({
    title: '公交站协商会',
    heldAt: '2026-09-12T11:30:00.000Z',
    place: '文化礼堂',
  });
});

test('a form sent again after a lost answer is registered once, and only the newest code counts', async () => {
  for (const category of ['suggestion', 'accusation'] as const) {
    const op = randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => send({ op, category })));
    const again = await send({ op, category });
    expect(new Set([...sent, again].map((r) => r.number)).size).toBe(1);
    expect((await track(again.code)).number).toBe(again.number);
    for (const { code } of sent) expect((await refusal(track(code))).code).toBe('case.wrong-code');
  }
});

test('guessing codes and flooding the desk are slowed down', async () => {
  const guesses = await Promise.allSettled(Array.from({ length: 70 }, () => track('ABCD-EFGH-JKMN')));
  const codes = guesses.map((g) => (g.status === 'rejected' ? String(g.reason.code) : 'ok'));
  expect(codes).toContain('request.too-many');
  const forms = await Promise.allSettled(Array.from({ length: 70 }, () => send({ facts: ' ' })));
  expect(forms.map((f) => (f.status === 'rejected' ? String(f.reason.code) : 'ok'))).not.toContain('ok');
});
