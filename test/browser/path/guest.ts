import { expect } from '@jest/globals';
import { field, press } from '../stage/field.ts';
import { recorded } from '../stage/records.ts';
import { tapThroughKill, unreachable } from '../stage/trouble.ts';
import type { Cast } from './cast.ts';

/** A mediator from afar comes in by an invitation that was tapped twice, stays after a reload, and is not counted. */
export const inviteMediator = async (cast: Cast): Promise<void> => {
  const { page } = cast.chair;
  await page.getByText('邀请列席人员').click();
  const form = page.locator('details', { hasText: '邀请列席人员' });
  await field(form, '姓名').fill('韩调解');
  await tapThroughKill(cast.stage, () => press(form, '生成邀请'), unreachable(page));
  const link = await field(form, '给韩调解的邀请链接').inputValue();
  cast.mediator = await cast.stage.person('tablet');
  await cast.mediator.page.goto(link);
  await cast.mediator.page.getByText('韩调解').first().waitFor();
  await cast.mediator.page.reload();
  await cast.mediator.page.getByText('韩调解').first().waitFor();
  await cast.mediator.shot('desk-mediator');
  expect(await recorded(cast.stage, 'attendance', "name = '韩调解'")).toBe(1);
};
