import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildClient } from '../../server/bin/build.ts';
import { type MinutesRoom, minutesRoom } from '../factories/minutes-room.ts';
import { startApp, type TestApp } from '../setup/app.ts';
import { launchBrowser, openContext, openPageAs, type SignedIn, type sizes } from '../setup/browser.ts';
import { press } from './stage/field.ts';
import { shotPath } from './stage/shot.ts';

let app: TestApp;
let browser: Browser;
let room: MinutesRoom;
let phone: Page;
let desk: Page;

const openPage = (by: SignedIn, path: string, size?: keyof typeof sizes) =>
  openPageAs(browser, by, app.url + path, size);
const shot = async (page: Page, name: string, fullPage = false) => {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: shotPath(name), fullPage });
};
const confirm = (page: Page, name: string) => press(page.getByRole('dialog'), name);

beforeAll(async () => {
  await buildClient();
  [app, browser] = await Promise.all([startApp(), launchBrowser()]);
  room = await minutesRoom(app, {
    lines: ['会议由王主持主持，到会代表听取了电工的说明。', '赵一说明路灯停用的情况。', '散会。'],
  });
  const zhao = await room.attendee('赵一');
  phone = await openPage(zhao, `/m/${room.meeting.code}`, 'phone');
  desk = await openPage(room.recorder, `/desk/${room.meeting.id}`);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const small = (page: Page) =>
  page.evaluate(() => {
    const targets = [...document.querySelectorAll<HTMLElement>('button, a, summary, textarea')];
    const low = targets.filter((t) => t.offsetParent && t.getBoundingClientRect().height < 72);
    const wide = document.documentElement.scrollWidth > window.innerWidth;
    return [...low.map((t) => `small: ${t.textContent}`), ...(wide ? ['scrolls sideways'] : [])];
  });

test('the recorder gives the minutes round; a resident reads them on the phone and says what should stand there', async () => {
  await desk.getByRole('tab', { name: '会议记录' }).click();
  await desk.getByText('会议记录：草稿').waitFor();
  await press(desk, '发给参会人征求意见');
  await confirm(desk, '确定发出');
  await desk.getByText('会议记录：征求意见').waitFor();

  await press(phone, '看会议记录，提修改意见');
  await phone.getByText('请看写得对不对').waitFor();
  await phone.getByText(/第1次表决 · 每户每年分摊路灯电费24元 · 通过/).waitFor();
  await shot(phone, 'phone-minutes');
  expect(await small(phone)).toEqual([]);
  await phone.setViewportSize({ width: 320, height: 640 });
  await press(phone, '特大');
  expect(await small(phone)).toEqual([]);
  await shot(phone, 'phone-minutes-largest');
  await press(phone, '标准');
  await phone.setViewportSize({ width: 360, height: 740 });
  await press(phone, /赵一说明路灯停用的情况/);
  const words = phone.getByLabel('这一段应当怎么写');
  expect(await words.inputValue()).toBe('赵一说明路灯停用的情况。');
  expect(await phone.getByRole('button', { name: '提交' }).isDisabled()).toBe(true);
  await words.fill('赵一说明路灯停用三个月的情况。');
  await phone.getByLabel('为什么（可以不填）').fill('我说了是三个月');
  await shot(phone, 'phone-minutes-propose');
  expect(await small(phone)).toEqual([]);
  await press(phone, '提交');
  await phone.getByText('✔ 已收到').waitFor();
  await phone.getByText('等记录人处理').waitFor();
}, 90_000);

test('the recorder accepts it with one tap: the text changes on the desk, and the proposer is told', async () => {
  await desk.getByText('还有1条修改意见没有处理').waitFor();
  await desk.getByText('我说了是三个月').waitFor();
  expect(await desk.getByRole('button', { name: '锁定正文，开始签署' }).isDisabled()).toBe(true);
  await shot(desk, 'desk-minutes-amendment', true);
  await press(desk, '采纳，写进正文');
  const text = desk.getByRole('textbox', { name: '会议记录正文' });
  await text.getByText('赵一说明路灯停用三个月的情况。').waitFor();
  await phone.getByText('✔ 已采纳，已写进正文（李记录）').waitFor();
  await shot(phone, 'phone-minutes-accepted');
}, 60_000);

test('a guest at the desk proposes too, and reads why it was not accepted', async () => {
  const guest = await room.attendee('林调解', 'mediator');
  const page = await openPage(guest, `/desk/${room.meeting.id}?code=${room.meeting.code}`, 'tablet');
  await page.getByRole('tab', { name: '会议记录' }).click();
  await page.getByText('我要提修改意见').click();
  await page.getByLabel('哪一段').selectOption({ label: '散会。' });
  await page.getByRole('radio', { name: '加一段' }).check();
  await page.getByLabel('后面要加的话').fill('会后共进晚餐。');
  await shot(page, 'desk-guest-proposes', true);
  await press(page, '提交');
  await page.locator('ins', { hasText: '会后共进晚餐。' }).waitFor();
  await press(desk, '不采纳 (林调解)');
  await desk.getByRole('dialog').getByLabel('理由').fill('与议题无关');
  await confirm(desk, '确定不采纳');
  await page.getByText('没有采纳（李记录）：与议题无关').waitFor();
  await page.context().close();
}, 60_000);

test('three sign the text that they read, each with their own account; then it is final, also on the phone', async () => {
  await press(desk, '锁定正文，开始签署');
  await confirm(desk, '确定锁定');
  await desk.getByText('会议记录：正在签署').waitFor();
  await desk.getByText('只读').first().waitFor();
  await desk.getByText('等郑监督签').waitFor();
  await shot(desk, 'desk-minutes-signing', true);

  const chair = await openPage(room.chair, `/chair/${room.meeting.id}`, 'tablet');
  await chair.getByRole('link', { name: '去阅读并签字' }).waitFor();
  await shot(chair, 'chair-minutes', true);
  await chair.getByRole('link', { name: '去阅读并签字' }).click();
  await press(chair, '以主持人身份签字');
  await chair.getByRole('dialog').getByText('签了不能撤回').waitFor();
  await shot(chair, 'minutes-sign');
  await confirm(chair, '确定签字');
  await chair.getByText(/主持人：王主持，/).waitFor();

  await desk.getByText('王主持 已签').waitFor();
  for (const [by, role] of [
    [room.recorder, '记录人'],
    [room.supervisor, '监督委员会'],
  ] as const) {
    const page = await openPage(by, `/minutes/${room.meeting.id}`, 'tablet');
    await press(page, `以${role}身份签字`);
    await confirm(page, '确定签字');
    await page.getByText(new RegExp(`${role}：.+，`)).waitFor();
    await page.context().close();
  }
  await desk.getByText('会议记录：已定稿').waitFor();
  await shot(desk, 'desk-minutes-final', true);
  await phone.getByText('会议记录已定稿').waitFor();
  await phone.getByRole('heading', { name: '会议记录', exact: true }).waitFor();
  await shot(phone, 'phone-minutes-final');
  await phone.getByRole('link', { name: '看已签字的会议记录' }).click();
  await phone.getByText('✔ 本页显示的文本与签字的哈希值一致').waitFor();
  await phone.getByText('三方已签字').waitFor();
  expect(await phone.getByText('附件：人员名单').count()).toBe(0);
  await shot(phone, 'phone-minutes-signed', true);
}, 90_000);

test('who opens the minutes signed out comes back to them after signing in', async () => {
  const page = await (await openContext(browser, 'tablet')).newPage();
  const path = `/minutes/${room.meeting.id}`;
  await page.goto(app.url + path);
  await page.waitForURL(`**/console/sign-in?next=${encodeURIComponent(path)}`);
  await page.context().close();
});

test('a correction stands below once another has confirmed it; the page prints on A4', async () => {
  const page = await openPage(room.recorder, `/minutes/${room.meeting.id}`);
  await press(page, '写一条勘误');
  await page.getByLabel('哪里错了，应当怎样').fill('“三个月”应为“四个月”。');
  await page.getByLabel('理由').fill('电工来信更正');
  await confirm(page, '提交勘误');
  await page.getByText('待另一位签字人确认').waitFor();
  const other = await openPage(room.supervisor, `/minutes/${room.meeting.id}`, 'tablet');
  await press(other, '确认这条勘误');
  await confirm(other, '确定确认');
  await other.getByText('勘误1').waitFor();
  await page.reload();
  await page.getByText('勘误1').waitFor();
  await shot(page, 'minutes-paper', true);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 960 });
  await shot(page, 'minutes-print', true);
  // Names are printed only when somebody asks for them.
  const names = page.getByText('附件：人员名单');
  expect(await names.isVisible()).toBe(false);
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.emulateMedia({ media: 'screen' });
  await press(page, '连附件一起打印');
  await page.emulateMedia({ media: 'print' });
  await names.waitFor();
  expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
}, 60_000);
