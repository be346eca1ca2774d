import { expect } from '@jest/globals';
import { becomes, field, fillIn, press } from '../stage/field.ts';
import { recorded } from '../stage/records.ts';
import { tapThroughKill, unreachable } from '../stage/trouble.ts';
import { type Cast, confirm, next } from './cast.ts';

export const wording =
  '路灯电费每户每年分摊12元，低保户免缴。由村委会收取，周德贵（电话13908231177）牵头修复。';

/** The resolution that was written without network is saved, signed, given a task and published masked, each once. */
export const resolveAndPublish = async (cast: Cast): Promise<void> => {
  const { page } = cast.chair;
  const { stage } = cast;
  await page.reload();
  await becomes(() => field(page, '决议内容').inputValue(), wording);
  await tapThroughKill(stage, () => press(page, '存为草稿'), unreachable(page));
  await next(cast, '签署决议');
  await tapThroughKill(stage, () => confirm(cast, '签署'), unreachable(page));
  await fillIn(page, { 办什么: '公布电费收支', 谁来办: '村委会' });
  await page.getByLabel('什么时候办完').fill('2030-03-01');
  await page.reload();
  await becomes(() => field(page, /^谁来办/).inputValue(), '村委会');
  await tapThroughKill(stage, () => press(page, '加上'), unreachable(page));
  await page.locator('.tasks li', { hasText: '公布电费收支' }).waitFor();
  expect(await recorded(stage, 'task', "text = '公布电费收支'")).toBe(1);
  expect(await recorded(stage, 'resolution', 'meeting_id = $1', cast.meetingId)).toBe(1);
  await next(cast, '公示决议');
  await confirm(cast, '开始公示');
  const link = page.getByRole('link', { name: '看公示页面' });
  const address = (await link.getAttribute('href')) ?? '';
  await cast.chair.shot('chair-resolution');
  await cast.projector.page.getByText('路灯电费每户每年分摊12元，低保户免缴').first().waitFor();
  await cast.projector.shot('projector-resolution');
  const villager = await cast.stage.person('phone');
  await villager.open(new URL(address, cast.stage.url).pathname);
  const text = (await villager.page.locator('body').textContent()) ?? '';
  expect(text).toContain('低保户免缴');
  expect(text).not.toMatch(/周德贵|13908231177/);
  await villager.shot('public-resolution');
};
