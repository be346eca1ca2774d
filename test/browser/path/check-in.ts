import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { press } from '../stage/field.ts';
import type { Cast } from './cast.ts';

/** Tokens by name, as they stand in the QR codes of the printed slips. */
const makeSlips = async ({ stage, meetingId }: Cast, page: Page): Promise<Map<string, string>> => {
  await page.goto(`${stage.url}/console/meetings/${meetingId}/slips`);
  const answer = page.waitForResponse((r) => r.url().endsWith('/slips') && r.request().method() === 'POST');
  await press(page, '生成签到条');
  const slips: { name: string; token: string }[] = await (await answer).json();
  await page.getByText('已生成8张').waitFor();
  await page.close();
  return new Map(slips.map((slip) => [slip.name, slip.token]));
};

/** The hall checks in: a slip, the waiting room, people without a phone */
export const checkIn = async (cast: Cast): Promise<void> => {
  cast.meetingCode =
    (await cast.chair.page.getByText(/会议号 \d{6}/).textContent())?.match(/\d{6}/)?.[0] ?? '';
  cast.projector = await cast.stage.person('projector');
  await cast.projector.open(`/p/${cast.meetingCode}`);
  await cast.projector.page.getByText('还差6人').waitFor();
  await cast.projector.shot('projector-join');

  cast.phones = await Promise.all([
    cast.stage.person('phone'),
    cast.stage.person('phone'),
    cast.stage.person('smallPhone'),
  ]);
  const [withSlip, byName, byHouse] = cast.phones;
  await byName.open(`/m/${cast.meetingCode}`);
  await byName.page.getByText('您现在只是观看').waitFor();
  await byName.shot('phone-watching');
  const slips = await makeSlips(cast, await cast.chair.context.newPage());
  await withSlip.open(`/m/${cast.meetingCode}#slip=${slips.get('赵一')}`);
  await withSlip.page.getByText('赵一 ✔ 已签到').waitFor();
  expect(withSlip.page.url()).not.toContain('slip');
  for (const [phone, text, name] of [
    [byName, '钱二', /钱/],
    [byHouse, '一组3号', /一组3号/],
  ] as const) {
    await phone.open(`/m/${cast.meetingCode}`);
    await press(phone.page, /^我是谁/);
    await phone.page.getByRole('textbox').fill(text);
    await press(phone.page, '查找');
    await phone.page.getByRole('button', { name }).first().click();
    await press(phone.page, '是我');
    await phone.page.getByText('等工作人员确认').waitFor();
  }
  await byName.shot('phone-waiting');
  await cast.chair.page.getByText('等候确认（2人）').waitFor();
  await cast.chair.shot('chair-waiting-room');
  await press(cast.chair.page, /都认得，全部请进/);
  for (const phone of cast.phones) await phone.page.getByText('✔ 已签到').waitFor();
  await cast.projector.page.getByText('还差3人').waitFor();
};
