import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { becomes, field, fillIn, press } from '../stage/field.ts';
import { recorded } from '../stage/records.ts';
import { tapThroughKill, unreachable } from '../stage/trouble.ts';
import type { Cast } from './cast.ts';

/** An officer's form, filled in and not sent. */
export const fillRegistration = async (page: Page, subject: string): Promise<void> => {
  await page.getByRole('link', { name: '登记新事项' }).first().click();
  await page.getByLabel('村（社区）').selectOption({ label: '桃源村' });
  await page.getByLabel('来访').check();
  await page.getByLabel('申诉求决').check();
  await fillIn(page, {
    姓名: '周德贵',
    电话: '13908231177',
    住址: '三组12号',
    标题: subject,
    请求: '确定路灯电费怎么分摊',
    事实: '去年十月起路灯停用，夜里有人摔伤。',
    理由: '路灯是全村公用的。',
  });
};

const codeOnReceipt = async (page: Page): Promise<string> => {
  await page.getByText('查询码只在这一页显示一次').waitFor();
  return (await page.locator('.receipt-code').textContent()) ?? '';
};

/**
 * An officer writes down a visit and takes it to the unit that handles it. The form survives a reload and a killed
 * server, the receipt a reload, and a step that was tapped twice is taken once.
 */
export const registerAndAccept = async (cast: Cast): Promise<void> => {
  const subject = '村道路灯电费没人交';
  cast.county = await cast.stage.staff('county');
  const { page, shot } = cast.county;
  await fillRegistration(page, subject);
  await page.reload();
  await becomes(() => field(page, /^标题/).inputValue(), subject);
  await becomes(() => field(page, /^姓名/).inputValue(), '周德贵');
  await tapThroughKill(cast.stage, () => press(page, '登记'), unreachable(page));
  cast.trackingCode = await codeOnReceipt(page);
  await shot('console-receipt');
  await page.reload();
  expect(await codeOnReceipt(page)).toBe(cast.trackingCode);
  expect(await recorded(cast.stage, 'petition_case', 'subject = $1', subject)).toBe(1);
  await page.getByRole('link', { name: '打开这件事项' }).click();
  cast.caseUrl = new URL(page.url()).pathname;
  for (const move of ['完成甄别', '交办', '登记单位收到', '受理', '开始办理']) {
    await press(page, move);
    const dialog = page.getByRole('dialog');
    if (move === '交办') await dialog.getByRole('combobox', { name: /^承办单位/ }).fill('桃源村村委会');
    if (move === '受理') await tapThroughKill(cast.stage, () => press(dialog, move), unreachable(page));
    else await press(dialog, move);
    await dialog.waitFor({ state: 'hidden' });
  }
  const id = cast.caseUrl.split('/').at(-1);
  expect(await recorded(cast.stage, 'case_event', "case_id = $1 and kind = 'accepted'", id)).toBe(1);
  await shot('console-case');
};

/** A resident without an account fills in the form on a phone; a reload loses nothing of it. */
export const fillPetition = async (cast: Cast): Promise<void> => {
  cast.resident = await cast.stage.person('phone');
  const { page, open, shot } = cast.resident;
  await open('/petition/taoyuan');
  await page.getByLabel(/有问题要解决/).check();
  await fillIn(page, {
    用一句话说: '村口公厕夜里不开门',
    您希望怎么解决: '夜里也开门',
    事情的经过: '这个月夜里八点就上锁。',
    您的理由: '老人夜里要用。',
  });
  await page.reload();
  await becomes(() => field(page, /^用一句话说/).inputValue(), '村口公厕夜里不开门');
  await fillIn(page, { 您的姓名: '邓秀兰', 您的住址: '四组5号' });
  await shot('phone-petition');
};

/** What the resident gets for it: once, also after a reload, and good for following the case. */
export const followPetition = async (cast: Cast): Promise<void> => {
  const { page, shot } = cast.resident;
  const code = page.locator('dd.code');
  cast.residentCode = (await code.textContent()) ?? '';
  await shot('phone-petition-receipt');
  await page.reload();
  await becomes(() => code.textContent(), cast.residentCode);
  await page.getByText('查看进度').click();
  await page.getByText('我们收到了').waitFor();
  expect(await recorded(cast.stage, 'petition_case', "subject = '村口公厕夜里不开门'")).toBe(1);
};
