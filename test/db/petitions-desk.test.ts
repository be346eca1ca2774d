import { expect, test } from '@jest/globals';
import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import { aClaim, petitionDesk } from '../factories/petition-desk.ts';
import { ownApp } from '../setup/app.ts';
import { refusal } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

const app = await ownApp();
const desk = await petitionDesk(app);
desk.goTo('2026-04-20');

const seven = Array.from({ length: 7 }, (_, i) => ({
  name: `村民${i + 1}`,
  phone: `1351822000${i}`,
  address: '一组',
}));
const registering = async (given: object) => {
  const officer = await desk.as('countyOfficer');
  return officer.call(petitionApi.register, { body: { ...aClaim(desk.village.id), ...given } });
};

test('a case gets a number, its clocks and its first event', async () => {
  const { id, number } = await desk.register();
  expect(number).toMatch(/^信2026-\d{6}$/);
  expect(await desk.walk(id)).toMatchObject({
    status: 'registered',
    registeredOn: '2026-04-20',
    petitioner: '马海英',
    people: 1,
    masked: false,
    clocks: [{ name: 'dispatch', limit: '2026-05-05', rolled: '2026-05-06', duty: true }],
    timeline: [{ kind: 'registered' }],
    moves: ['triaged', 'withdrawn'],
  });
});

test('forty officers at once get forty numbers without a gap', async () => {
  const receipts = await Promise.all(Array.from({ length: 40 }, () => desk.register()));
  const numbers = receipts.map((r) => Number(r.number.slice(-6))).sort((a, b) => a - b);
  expect(numbers.at(-1)).toBe((numbers[0] ?? 0) + 39);
});

test.each([
  ['name', { petitioners: [] }, 'petitioners.0.name'],
  ['address', { petitioners: [{ name: '马海英' }] }, 'petitioners.0.address'],
  ['reasons', { reasons: ' ' }, 'reasons'],
  ['request', { request: ' ' }, 'request'],
  ['facts', { facts: '' }, 'facts'],
  ['subject', { subject: undefined }, 'subject'],
  ['channel', { channel: 'pigeon' }, 'channel'],
  ['village', { villageId: '00000000-0000-4000-8000-000000000000' }, 'villageId'],
  ['length', { facts: 'x'.repeat(10_001) }, 'facts'],
])(
  'registration with a faulty %s is refused with its place, and registers nothing',
  async (_, given, path) => {
    const [before] = await sql<{ n: string }>(app.database.url, 'select count(*) as n from petition_case');
    const { fault, status } = await refusal(registering(given));
    expect(status).toBe(400);
    expect(['request.invalid', 'case.missing-fields']).toContain(fault.code);
    expect(fault.issues).toContainEqual(expect.objectContaining({ path }));
    expect(await sql(app.database.url, 'select count(*) as n from petition_case')).toEqual([before]);
  },
);

test('a joint visit names at most five representatives', async () => {
  const six = { channel: 'visit', petitioners: seven, representatives: 6 };
  expect((await refusal(registering(six))).code).toBe('case.too-many-representatives');
  const { id } = await registering({ ...six, representatives: 5 });
  expect(await desk.walk(id ?? '')).toMatchObject({ people: 7, representatives: 5 });
  const letter = await registering({ ...six, channel: 'letter' });
  expect(letter.sealed).toBe(false);
});

test('an illegal step is refused and changes nothing', async () => {
  const { id } = await desk.register();
  const before = await desk.walk(id);
  for (const to of ['accepted', 'closed', 'sealed', 'replied', 'terminated'] as const)
    expect((await refusal(desk.walk(id, to))).code).toBe('case.step-not-allowed');
  expect((await refusal(desk.reply(id))).code).toBe('case.step-not-allowed');
  expect(await desk.walk(id)).toEqual(before);
});

test('two officers who take the same step at once take it once', async () => {
  const { id } = await desk.register();
  const both = await Promise.allSettled([desk.walk(id, 'triaged'), desk.walk(id, 'triaged')]);
  expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await desk.walk(id)).timeline.map((e) => e.kind)).toEqual(['registered', 'triaged']);
});

test('a step keeps its unit and note in the timeline, and the record cannot be changed', async () => {
  const { id } = await desk.register();
  await desk.walk(id, 'triaged');
  const officer = await desk.as('countyOfficer');
  const body = { to: 'assigned' as const, unit: '住建局', note: '三十日内报结果' };
  const found = await officer.call(petitionApi.move, { params: { id }, body });
  expect(found.timeline.at(-1)).toMatchObject({ kind: 'assigned', note: '住建局：三十日内报结果' });
  await expect(sql(app.database.url, 'update case_event set kind = $1', ['x'])).rejects.toThrow(/record/);
});

test('whoever sends a case on is offered the units of earlier cases; the petitioner reads which one has it', async () => {
  const earlier = await desk.register();
  const township = await desk.as('townshipCadre');
  const send = (id: string, unit: string) =>
    township.call(petitionApi.move, { params: { id }, body: { to: 'transferred', unit } });
  await desk.walk(earlier.id, 'triaged');
  await send(earlier.id, '青石镇物流监管所');
  const { id, code } = await desk.register();
  expect(await desk.walk(id)).toMatchObject({ unit: '', units: [] });
  await desk.walk(id, 'triaged');
  const { units } = await township.call(petitionApi.detail, { params: { id } });
  expect(units).toEqual(expect.arrayContaining(['青石镇物流监管所', '青石村']));
  expect(await send(id, '青石镇物流监管所')).toMatchObject({ unit: '青石镇物流监管所', units: [] });
  const followed = () => desk.visitor().call(petitionApi.track, { body: { code } });
  expect(await followed()).toMatchObject({ unit: '青石镇物流监管所' });
  await desk.walk(id, 'received', 'returned');
  expect(await followed()).toMatchObject({ unit: '' });
});

test('a reply straight from acceptance begins and ends the handling, and is given once', async () => {
  const { id } = await desk.register();
  await desk.walk(id, 'triaged', 'transferred', 'received', 'accepted');
  const found = await desk.reply(id);
  expect(found.timeline.map((e) => e.kind).slice(-3)).toEqual(['accepted', 'handling', 'replied']);
  expect(found).toMatchObject({ status: 'replied', mayReply: false, reply: desk.opinion });
  expect((await refusal(desk.reply(id))).code).toBe('case.step-not-allowed');
});

test('a reply points to the public page of a published resolution of the same village', async () => {
  const { id } = await desk.register();
  await desk.walk(id, 'triaged', 'transferred', 'received', 'accepted');
  const resolutionOf = async (villageId: string, code: string) => {
    const [row] = await sql<{ id: string }>(
      app.database.url,
      `with m as (insert into meeting (code, village_id, kind, rule_id, rule, title, place, held_at, step)
         values ($2, $1, 'decision', 'VRA', '{}', '代表会议', '村委会', now(), 'closed') returning id)
       insert into resolution (meeting_id, village_id, number, slug, kind, text, state, adopted_at) select id, $1, '青议〔2026〕3号', '2026-3', 'decision', '停止', 'adopted', now() from m returning id`,
      [villageId, code],
    );
    return row?.id ?? '';
  };
  const officer = await desk.as('countyOfficer');
  const replying = (resolutionId: string) =>
    officer.call(petitionApi.reply, { params: { id }, body: { ...desk.opinion, resolutionId } });
  const foreign = await refusal(replying(await resolutionOf(desk.other.id, '222222')));
  expect(foreign.code).toBe('resolution.not-found');
  const resolutionId = await resolutionOf(desk.village.id, '333333');
  expect((await replying(resolutionId)).reply?.resolutionUrl).toBeNull();
  await sql(app.database.url, `update resolution set state = 'published' where id = $1`, [resolutionId]);
  expect((await desk.walk(id)).reply?.resolutionUrl).toBe('/open/qingshi/resolutions/2026-3');
});

test('an earlier case of the same person or wording is suggested, and a repeat is linked to it', async () => {
  const first = await desk.register({
    subject: '三组排水沟堵塞',
    petitioners: [{ name: '罗玉芳', address: '三组' }],
  });
  const officer = await desk.as('countyOfficer');
  const like = async (query: { name?: string; text?: string }) =>
    (await officer.call(petitionApi.searchRepeat, { query: { villageId: desk.village.id, ...query } })).map(
      (r) => r.id,
    );
  expect(await like({ name: '罗玉芳' })).toEqual([first.id]);
  expect(await like({ text: '三组的排水沟又堵塞了' })).toEqual([first.id]);
  expect(await like({ name: '', text: '' })).toEqual([]);
  const repeat = await desk.register({ repeatOf: first.id });
  expect((await desk.walk(repeat.id)).repeatOf).toBe(first.id);
  const foreign = registering({ villageId: desk.other.id, repeatOf: first.id });
  expect((await refusal(foreign)).code).toBe('case.not-found');
});

test('every deed is in the audit record, without a name', async () => {
  const { id } = await desk.register();
  await desk.walk(id, 'triaged');
  const rows = await sql(
    app.database.url,
    'select action, data from audit_entry where subject_id = $1 order by id',
    [id],
  );
  expect(rows).toEqual([
    { action: 'case.registered', data: { channel: 'phone' } },
    { action: 'case.moved', data: { from: 'registered', to: 'triaged' } },
  ]);
});
