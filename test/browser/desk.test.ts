import { expect, test } from '@jest/globals';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Page } from 'playwright-core';
import { addPerson, addVillage, appoint } from '../factories/staff.ts';
import type { Caller } from '../setup/client.ts';
import { agendaField, minutesField, ownDesk, saved } from './stage/desk.ts';
import { shotPath } from './stage/shot.ts';

const stage = await ownDesk();
let chair: Caller;
let recorder: Caller;
let viewer: Caller;
let otherViewer: Caller;

/** A meeting whose chair and recorder have their sessions open. */
const planMeeting = async (): Promise<string> => {
  const { place } = stage;
  const village = await addVillage(place);
  chair = await addPerson(place, { name: '王桃源', roles: ['villageSecretary'], villageId: village.id });
  const writer = await addPerson(place, { name: '孙记真' });
  recorder = writer;
  const watches = { roles: ['supervisor' as const], villageId: village.id };
  viewer = await addPerson(place, { name: '赵监督', ...watches });
  otherViewer = await addPerson(place, { name: '钱监督', ...watches });
  const { id } = await chair.call(meetingApi.plan, {
    body: {
      villageId: village.id,
      kind: 'decision',
      rule: 'VRA',
      title: '路灯电费代表会议',
      place: '村委会院坝',
      heldAt: '2030-05-09T19:30:00+08:00',
    },
  });
  await appoint(place, id, writer.accountId, 'recorder');
  return id;
};

const openMinutes = async (by: Caller, meetingId: string): Promise<Page> => {
  const page = await stage.pageOf(by, `/desk/${meetingId}`);
  await page.getByRole('tab', { name: '会议记录' }).click();
  await minutesField(page).waitFor();
  await saved(page);
  return page;
};

/** Composes as an input method does; after each key somebody else types a letter of their own. */
const compose = async (page: Page, keys: string[], word: string, other: () => Promise<void>) => {
  const ime = await page.context().newCDPSession(page);
  for (const text of keys) {
    await ime.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await other();
  }
  await ime.send('Input.insertText', { text: word });
  await ime.detach();
};

const shows = (page: Page, selector: string, text: string) =>
  page.waitForFunction(
    ([css = '', wanted = '']) => {
      const element = document.querySelector(css);
      const seen =
        element instanceof HTMLInputElement ? element.value : element?.querySelector('p')?.textContent;
      return seen?.replace(/孙记真|王桃源|\u2060/g, '') === wanted;
    },
    [selector, text],
  );

test('pinyin in the agenda is whole, and so is what another types into the same field meanwhile', async () => {
  const id = await planMeeting();
  const [mine, theirs] = await Promise.all([chair, recorder].map((by) => stage.pageOf(by, `/desk/${id}`)));
  if (!mine || !theirs) throw new Error('two pages were opened');
  await mine.getByRole('button', { name: '加一项' }).click();
  await agendaField(theirs).waitFor();
  await agendaField(theirs).focus();
  const input = '.agenda-form input[lang="zh-CN"]';
  await compose(mine, ['l', 'lu', 'lud', 'lude', 'ludeng'], '路灯', () => theirs.keyboard.type('先'));
  for (const page of [mine, theirs]) {
    await page.waitForFunction((css) => {
      const { value } = document.querySelector<HTMLInputElement>(css) ?? { value: '' };
      return value.replace('路灯', '') === '先先先先先' && value.includes('路灯');
    }, input);
    await saved(page);
  }
}, 60_000);

test('pinyin in the minutes is whole while another writes in the same paragraph', async () => {
  const id = await planMeeting();
  const [mine, theirs] = await Promise.all([chair, recorder].map((by) => openMinutes(by, id)));
  if (!mine || !theirs) throw new Error('two pages were opened');
  // What belongs there stands on the empty sheet, and goes with the first letter, on every screen.
  const begin = [mine, theirs].map((page) => page.getByText('从这里写起'));
  for (const words of begin) await words.waitFor();
  await minutesField(mine).click();
  await mine.keyboard.type('会议');
  await shows(theirs, '.tiptap', '会议');
  for (const words of begin) await words.waitFor({ state: 'detached' });
  await minutesField(theirs).click();
  await theirs.keyboard.press('Home');
  await mine.bringToFront();
  await compose(mine, ['k', 'ka', 'kai', "kai's", "kai'shi"], '开始', () => theirs.keyboard.type('本'));
  for (const page of [mine, theirs]) await shows(page, '.tiptap', '本本本本本会议开始');
}, 60_000);

test('what was written while the server was away is there after the page was closed, once', async () => {
  const id = await planMeeting();
  const page = await openMinutes(recorder, id);
  await minutesField(page).click();
  await page.keyboard.type('在线时写的。');
  await saved(page);
  await stage.server.kill('SIGKILL');
  await page.keyboard.type('服务器停着时写的。');
  await page.getByText(/已存本机，待同步\d+处/).waitFor();
  const context = page.context();
  await page.close({ runBeforeUnload: false });
  await stage.server.restart();
  const again = await context.newPage();
  await again.goto(`${stage.url}/desk/${id}`);
  await again.getByRole('tab', { name: '会议记录' }).click();
  await shows(again, '.tiptap', '在线时写的。服务器停着时写的。');
  await saved(again);
  const other = await openMinutes(chair, id);
  await shows(other, '.tiptap', '在线时写的。服务器停着时写的。');
}, 60_000);

test('who writes is named once however many tabs they have, who looks on is a number', async () => {
  const id = await planMeeting();
  const page = await stage.pageOf(chair, `/desk/${id}`);
  const here = page.getByRole('region', { name: '谁在' });
  await stage.pageOf(recorder, `/desk/${id}`);
  const second = await stage.pageOf(recorder, `/desk/${id}`);
  await second.getByRole('region', { name: '谁在' }).getByText('孙记真').waitFor();
  await stage.pageOf(viewer, `/desk/${id}`);
  const english = await stage.pageOf(otherViewer, `/desk/${id}?lang=en`);
  await here.getByText('另有2人在看。').waitFor();
  expect(await here.locator('.editor-name').allInnerTexts()).toEqual([
    expect.stringContaining('王桃源'),
    expect.stringContaining('孙记真'),
  ]);
  // Oneself is not one more.
  await english.getByText('1 more is watching.').waitFor();
  await page.screenshot({ path: shotPath('desk-readers') });
  await english.screenshot({ path: shotPath('desk-readers-en') });
}, 60_000);

test('a locked agenda has no field to write in, and says why', async () => {
  const id = await planMeeting();
  const page = await stage.pageOf(recorder, `/desk/${id}`);
  await page.getByRole('button', { name: '加一项' }).click();
  await page.keyboard.type('路灯由谁修');
  await saved(page);
  await chair.call(meetingApi.lockAgenda, { params: { id } });
  await page.getByText('只读：议程已锁定，不能再改。').waitFor();
  await page.getByText('路灯由谁修').waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
}, 60_000);

test('a county officer closes an account only after being told what that does, and its open screens say so', async () => {
  const id = await planMeeting();
  const { place } = stage;
  const officer = await addPerson(place, { name: '李县', roles: ['countyOfficer'] });
  const leaver = await addPerson(place, { name: '周离任', roles: ['townshipCadre'] });
  await appoint(place, id, leaver.accountId, 'officer');
  const screen = await stage.pageOf(leaver, `/chair/${id}`);
  await screen.getByText('已连接').waitFor();
  const page = await stage.pageOf(officer, '/console/people');
  const close = page.getByRole('button', { name: /^停用周离任/ });
  await close.click();
  await page.getByRole('button', { name: '取消' }).last().click();
  expect((await leaver.call(identityApi.me)).account?.name).toBe('周离任');
  await close.click();
  await page.screenshot({ path: shotPath('people-close') });
  await page.getByRole('button', { name: '确定停用' }).click();
  await page.getByText('周离任的账号已停用。').waitFor();
  await close.waitFor({ state: 'detached' });
  expect((await leaver.call(identityApi.me)).account).toBeNull();
  expect(await page.getByRole('button', { name: /^停用李县/ }).count()).toBe(0);
  await screen.getByText('登录已结束').waitFor();
  await screen.screenshot({ path: shotPath('chair-signed-out') });
  for (const open of [page, screen]) await open.context().close();
});
