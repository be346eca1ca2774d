import { beforeEach, describe, expect, it } from '@jest/globals';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { floorPhone, hiddenFields } from '../factories/floor.ts';
import { addDevice } from '../factories/staff.ts';
import { ownApp } from '../setup/app.ts';
import { caller } from '../setup/client.ts';
import { sql } from '../setup/database.ts';

let phone: Awaited<ReturnType<typeof floorPhone>>;
const app = await ownApp();
beforeEach(async () => {
  phone = await floorPhone(app);
});

const votes = async (ballotId: string) => {
  const [row] = await sql<{ events: number; yes: number; no: number }>(
    app.database.url,
    `select (select count(*)::int from cast_event where ballot_id = $1) as events,
       count(*) filter (where choice = 'yes')::int as yes, count(*) filter (where choice = 'no')::int as no
     from current_vote where ballot_id = $1`,
    [ballotId],
  );
  return row;
};

describe('voting on a phone without scripts', () => {
  it('waits, asks, asks once more, and says recorded only when it is', async () => {
    const waiting = await phone.get();
    expect(waiting.html).toContain('还没有开始表决，请看大屏幕。');
    expect(waiting.html).toContain('http-equiv="refresh"');
    const id = await phone.acts.opened();
    const asking = await phone.get();
    expect(asking.html).not.toContain('http-equiv="refresh"');
    expect(asking.html).not.toContain('已记录');
    const form = hiddenFields(asking.html);
    const confirm = await phone.post('/confirm', { ...form, choice: 'no' });
    expect(confirm.html).toContain('选择：反对');
    expect(confirm.html).not.toContain('已记录');
    expect(await votes(id)).toMatchObject({ events: 0 });
    const cast = await phone.post('/cast', hiddenFields(confirm.html));
    expect(cast).toMatchObject({ status: 303, to: phone.path });
    const recorded = await phone.get();
    expect(recorded.html).toContain('✔ 已记录：反对');
    expect(recorded.html).not.toContain('http-equiv="refresh"');
    expect(await votes(id)).toEqual({ events: 1, yes: 0, no: 1 });
  });

  it('is not called disconnected: without scripts there is no connection', async () => {
    const officer = await addDevice(app, phone.hall.staff.officer.account?.id);
    const health = () => officer.call(attendanceApi.connections, { params: { id: phone.hall.meetingId } });
    const before = await health();
    expect(before.lost.map((one) => one.attendanceId)).toContain(phone.seat);
    expect((await phone.get()).html).toContain('✔ 已签到');
    const after = await health();
    expect(after.lost.map((one) => one.attendanceId)).not.toContain(phone.seat);
    expect(after.phones).toBe(before.phones - 1);
  });

  it('counts a form that is sent twice once, and takes a change of mind', async () => {
    const id = await phone.acts.opened();
    const form = { ...hiddenFields((await phone.get()).html), choice: 'yes' };
    await Promise.all([phone.post('/cast', form), phone.post('/cast', form)]);
    await phone.post('/cast', form);
    expect(await votes(id)).toEqual({ events: 1, yes: 1, no: 0 });
    const again = { ...hiddenFields((await phone.get()).html), choice: 'no' };
    await phone.post('/cast', again);
    expect(await votes(id)).toEqual({ events: 2, yes: 0, no: 1 });
  });

  it('offers a list, takes none of them for an abstention, and keeps count of what is ticked', async () => {
    const { id } = await phone.acts.list(['路灯', '水渠', '广场'], 2);
    await phone.acts.open(id);
    const asking = await phone.get();
    for (const told of ['最多选2项。', '1. 路灯', '3. 广场']) expect(asking.html).toContain(told);
    expect(asking.html.match(/type="checkbox"/g)).toHaveLength(3);
    const form = hiddenFields(asking.html);
    const sent = async (...choice: string[]) =>
      (await phone.post('/confirm', [...Object.entries(form), ...choice.map((one) => ['choice', one])])).html;
    expect(await sent('o1', 'o2', 'o3')).toContain('没有记录：选得太多');
    expect(await sent()).toContain('没有记录：还没有选。');
    expect(await sent('o2', 'abstain')).toContain('选择：弃权');
    const confirm = await sent('o3', 'o1');
    expect(confirm).toContain('选择：路灯、广场');
    await phone.post('/cast', hiddenFields(confirm));
    expect((await phone.get()).html).toContain('✔ 已记录：路灯、广场');
    await phone.acts.close(id);
    expect((await phone.get()).html).toContain('路灯：1票，票数不够。');
  });

  it('never shows a secret choice, and offers no change of it', async () => {
    await phone.acts.opened('secret');
    const form = { ...hiddenFields((await phone.get()).html), choice: 'abstain' };
    expect((await phone.post('/confirm', form)).html).toContain('确定以后不能再改');
    await phone.post('/cast', form);
    const { html } = await phone.get();
    expect(html).toContain('✔ 已记录');
    expect(html).not.toContain('弃权');
    expect(html).not.toContain('type="radio"');
  });

  it('says why a late vote is not recorded, and shows the result', async () => {
    const id = await phone.acts.opened();
    const form = { ...hiddenFields((await phone.get()).html), choice: 'yes' };
    await phone.acts.close(id);
    const { to } = await phone.post('/cast', form);
    expect(to).toBe(`${phone.path}?refused=ballot.closed`);
    const { html } = await phone.get('?refused=ballot.closed');
    expect(html).toContain('没有记录：表决已结束。');
    expect(html).toContain('结果：未通过。');
    expect((await phone.post('/confirm', form)).html).toContain('没有记录：表决已结束。');
  });

  it('speaks English when asked, and stays in it', async () => {
    await phone.acts.opened();
    const { html } = await phone.get('?lang=en');
    expect(html).toContain(`action="${phone.path}/confirm?lang=en"`);
    const form = { ...hiddenFields(html), choice: 'yes' };
    expect((await phone.post('/cast?lang=en', form)).to).toBe(`${phone.path}?lang=en`);
    expect((await phone.get('?lang=en')).html).toContain('✔ Recorded: For');
  });
});

describe('coming in without scripts', () => {
  it('leads from the six digits to the meeting, and asks again for anything else', async () => {
    const code = phone.path.slice('/f/'.length);
    const go = async (query: string) => caller(app.url).send(`/f${query}`);
    expect((await go(`?code=${code.slice(0, 3)}+${code.slice(3)}`)).headers.get('location')).toBe(phone.path);
    expect(await (await go('')).text()).not.toContain('请输入六位数字。');
    expect(await (await go('?code=12')).text()).toContain('请输入六位数字。');
    expect(await (await go('?code=%2F%2Fevil.example')).text()).toContain('请输入六位数字。');
  });

  it('lets in by name and PIN of a slip, once, and tells why another device does not get in with it', async () => {
    const slip = await phone.slip();
    const fresh = phone.browser(caller(app.url));
    const first = await fresh.get();
    expect(first.html).toContain('这部手机还没有签到');
    expect(first.html).toContain('inputMode="numeric"');
    expect(first.html).not.toContain('http-equiv="refresh"');
    const typed = { name: `${slip.name} `, pin: `${slip.pin.slice(0, 4)} ${slip.pin.slice(4)}` };
    const wrong = await fresh.post('/pin', { ...typed, pin: '00000000' });
    expect(wrong.to).toBe(`${phone.path}?refused=attendance.pin-wrong`);
    expect((await fresh.get('?refused=attendance.pin-wrong')).html).toContain('没有签上：姓名和密码对不上');
    expect(await fresh.post('/pin', typed)).toMatchObject({ status: 303, to: phone.path });
    expect((await fresh.get()).html).not.toContain('这部手机还没有签到');
    const other = phone.browser(await addDevice(app));
    expect((await other.post('/pin', typed)).to).toBe(`${phone.path}?refused=attendance.slip-used`);
    const stranger = await other.post('/pin', { ...typed, name: '没有这个人' });
    expect(stranger.to).toBe(`${phone.path}?refused=attendance.pin-wrong`);
  });

  it('knows two people of one name apart by their PINs, and forgives the one the other’s try', async () => {
    const [one, other] = [await phone.slip(0, '王大明'), await phone.slip(1, '王 大明')];
    const fresh = phone.browser(caller(app.url));
    await fresh.get();
    for (const { pin } of [one, other])
      expect((await fresh.post('/pin', { name: '王大明', pin })).to).toBe(phone.path);
    const { html } = await fresh.get();
    expect(html).not.toContain('这部手机还没有签到');
    const tries = await sql<{ n: number }>(
      app.database.url,
      'select pin_tries as n from roster_entry where id = any($1)',
      [[one.entryId, other.entryId]],
    );
    expect(tries.map(({ n }) => n)).toEqual([0, 0]);
  });

  it('shows the watcher of a hall no ballot form', async () => {
    await phone.acts.opened();
    const { html } = await phone.browser(caller(app.url)).get();
    expect(html).not.toContain('type="radio"');
    expect(html).toContain('这部手机还没有签到');
  });
});

describe('what a form may not do', () => {
  it('vote for a seat that this phone does not hold', async () => {
    const id = await phone.acts.opened();
    const form = { ...hiddenFields((await phone.get()).html), choice: 'yes' };
    const stranger = phone.browser(await addDevice(app));
    expect((await stranger.post('/cast', form)).to).toBe(`${phone.path}?refused=ballot.not-entitled`);
    expect(await votes(id)).toMatchObject({ events: 0 });
  });

  it('come from another site, without a session, or with nonsense in it', async () => {
    const id = await phone.acts.opened();
    const form = { ...hiddenFields((await phone.get()).html), choice: 'yes' };
    expect((await phone.post('/cast', form, 'https://evil.example')).status).toBe(403);
    expect((await phone.browser(caller(app.url)).post('/cast', form)).status).toBe(401);
    const bad = await phone.post('/cast', { ...form, choice: 'maybe' });
    expect(bad.status).toBe(400);
    expect(bad.html).toContain('填写的内容有误');
    expect(await votes(id)).toMatchObject({ events: 0 });
  });

  it('put words into the page by its address', async () => {
    const { html } = await phone.get('?refused=%3Cb%3Ebuy%20now%3C/b%3E');
    expect(html).not.toContain('buy now');
    const missing = await phone.browser(caller(app.url)).get('/../999999');
    expect(missing.status).toBe(404);
    expect(missing.html).toContain('没有找到这场会议');
  });
});
