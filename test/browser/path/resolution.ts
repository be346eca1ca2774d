import { expect } from '@jest/globals';
import { field, fillIn, press } from '../stage/field.ts';
import { type Cast, confirm, next } from './cast.ts';

/** The resolution is written, signed, given a task and published masked */
export const resolveAndPublish = async (cast: Cast): Promise<void> => {
  await cast.chair.page.getByRole('button', { name: /^下一步：/ }).click();
  await next(cast, '写决议');
  await field(cast.chair.page, '决议内容').fill(
    '路灯电费每户每年分摊12元，低保户免缴。由村委会收取，周德贵（电话13908231177）牵头修复。',
  );
  await press(cast.chair.page, '存为草稿');
  await next(cast, '签署决议');
  await confirm(cast, '签署');
  await fillIn(cast.chair.page, { 办什么: '公布电费收支', 谁来办: '村委会' });
  await cast.chair.page.getByLabel('什么时候办完').fill('2030-03-01');
  await press(cast.chair.page, '加上');
  await cast.chair.page.getByText('公布电费收支').waitFor();
  await next(cast, '公示决议');
  await press(cast.chair.page, '公示决议');
  await confirm(cast, '开始公示');
  const link = cast.chair.page.getByRole('link', { name: '看公示页面' });
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
