import { expect, test } from '@jest/globals';
import type { AccountRole } from '@yishiting/shared/actor.ts';
import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import { aClaim, petitionDesk } from '../factories/petition-desk.ts';
import { ownApp } from '../setup/app.ts';
import { refusal } from '../setup/client.ts';
import { sql } from '../setup/database.ts';
import { findLeaks } from '../setup/find-leaks.ts';

const app = await ownApp();
const desk = await petitionDesk(app);
desk.goTo('2026-04-20');

const personal = ['马海英', '18997110423', '北苑2栋1单元', '高血压'];
const villageRoles: AccountRole[] = ['villageSecretary', 'recorder', 'supervisor'];

test.each(villageRoles)('a %s sees a case masked only, and cannot touch it', async (role) => {
  const { id } = await desk.register({ subject: '马海英反映噪声', reasons: '电话18997110423' });
  await desk.walk(id, 'triaged', 'transferred', 'received', 'accepted');
  await desk.reply(id);
  const reader = await desk.as(role);
  const found = await reader.call(petitionApi.detail, { params: { id } });
  expect(found).toMatchObject({ masked: true, petitioner: '信访人A', moves: [], mayReply: false });
  expect(findLeaks(JSON.stringify(found), personal)).toEqual([]);
  const list = await reader.call(petitionApi.inbox);
  expect(list.rows.find((r) => r.id === id)).toMatchObject({
    petitioner: '信访人A',
    subject: '信访人A反映噪声',
  });
  expect(findLeaks(JSON.stringify(list), personal)).toEqual([]);
  const move = reader.call(petitionApi.move, { params: { id }, body: { to: 'closed' } });
  expect((await refusal(move)).code).toBe('access.denied');
  const reply = reader.call(petitionApi.reply, { params: { id }, body: desk.opinion });
  expect((await refusal(reply)).code).toBe('access.denied');
  expect((await refusal(reader.call(petitionApi.register, { body: aClaim(desk.village.id) }))).code).toBe(
    'access.denied',
  );
});

test('a masked reader finds nothing by a name, the petition office does', async () => {
  const { number } = await desk.register({
    subject: '蒋朝贵的工伤赔偿',
    petitioners: [{ name: '蒋朝贵' }],
    notGiven: ['address'],
  });
  const find = async (role: AccountRole, text: string) =>
    (await (await desk.as(role)).call(petitionApi.inbox, { query: { text } })).rows.map((r) => r.number);
  expect(await find('countyOfficer', '蒋朝贵')).toEqual([number]);
  expect(await find('villageSecretary', '蒋朝贵')).toEqual([]);
  expect(await find('villageSecretary', '工伤赔偿')).toEqual([number]);
  expect(await find('villageSecretary', number)).toEqual([number]);
});

test('who consents is named, and nothing more', async () => {
  const { id } = await desk.register({ namedInPublic: true });
  const found = await (await desk.as('villageSecretary')).call(petitionApi.detail, { params: { id } });
  expect(found.petitioners).toEqual([{ name: '马海英', phone: '', address: '', health: '' }]);
});

test('an officer of another village gets nothing, not even that the case exists', async () => {
  const { id } = await desk.register();
  for (const role of ['townshipCadre', 'unitOfficer', ...villageRoles] as AccountRole[]) {
    const foreign = await desk.as(role, desk.other.id);
    expect((await foreign.call(petitionApi.inbox)).rows).toEqual([]);
    expect((await refusal(foreign.call(petitionApi.detail, { params: { id } }))).code).toBe('case.not-found');
    const move = foreign.call(petitionApi.move, { params: { id }, body: { to: 'triaged' } });
    expect((await refusal(move)).code).toBe('case.not-found');
    const reply = foreign.call(petitionApi.reply, { params: { id }, body: desk.opinion });
    expect((await refusal(reply)).code).toBe('case.not-found');
    const similar = foreign.call(petitionApi.searchRepeat, {
      query: { villageId: desk.village.id, name: '马海英' },
    });
    expect((await refusal(similar)).code).toBe('access.denied');
  }
});

test('a discipline officer has no inbox of cases, and nobody gets in without an account', async () => {
  const { id } = await desk.register();
  const discipline = await desk.as('disciplineOfficer');
  expect((await refusal(discipline.call(petitionApi.inbox))).code).toBe('access.denied');
  expect((await refusal(discipline.call(petitionApi.detail, { params: { id } }))).code).toBe(
    'case.not-found',
  );
  expect((await refusal(desk.visitor().call(petitionApi.inbox))).code).toBe('session.required');
  expect((await refusal(desk.visitor().call(petitionApi.detail, { params: { id } }))).code).toBe(
    'session.required',
  );
});

test('a handling unit reads and moves only what was sent to it', async () => {
  const { id } = await desk.register();
  const unit = await desk.as('unitOfficer');
  expect((await refusal(unit.call(petitionApi.detail, { params: { id } }))).code).toBe('case.not-found');
  await desk.walk(id, 'triaged', 'transferred');
  const found = await unit.call(petitionApi.detail, { params: { id } });
  expect(found).toMatchObject({ masked: false, petitioner: '马海英', moves: ['received'] });
  await unit.call(petitionApi.move, { params: { id }, body: { to: 'received' } });
  const withdraw = unit.call(petitionApi.move, { params: { id }, body: { to: 'withdrawn' } });
  expect((await refusal(withdraw)).code).toBe('access.denied');
});

test('staff of a meeting about the case know of it, masked', async () => {
  const { id } = await desk.register();
  const chair = await desk.as('villageSecretary', desk.other.id);
  expect((await refusal(chair.call(petitionApi.detail, { params: { id } }))).code).toBe('case.not-found');
  const account = await desk.accountOf('villageSecretary', desk.other.id);
  await sql(
    app.database.url,
    `with m as (insert into meeting (code, village_id, case_id, kind, rule_id, rule, title, place, held_at, step)
       values ('123456', $1, $2, 'consultation', 'CONS', '{}', '噪声协商会', '村委会', '2026-05-09T19:30+08:00', 'checkin') returning id)
     insert into meeting_staff (meeting_id, account_id, role) select id, $3, 'chair' from m`,
    [desk.village.id, id, account],
  );
  const found = await chair.call(petitionApi.detail, { params: { id } });
  expect(found).toMatchObject({ masked: true, moves: [] });
  expect(found.meetings).toMatchObject([{ title: '噪声协商会', heldAt: '2026-05-09T11:30:00.000Z' }]);
  expect(findLeaks(JSON.stringify(found), personal)).toEqual([]);
});
