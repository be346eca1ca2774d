import { field, press } from '../stage/field.ts';
import type { Cast } from './cast.ts';

/** A mediator from afar comes in by an invitation, and is not counted */
export const inviteMediator = async (cast: Cast): Promise<void> => {
  await cast.chair.page.getByText('邀请列席人员').click();
  const form = cast.chair.page.locator('details', { hasText: '邀请列席人员' });
  await field(form, '姓名').fill('韩调解');
  await press(form, '生成邀请');
  const link = await field(form, '给韩调解的邀请链接').inputValue();
  cast.mediator = await cast.stage.person('tablet');
  await cast.mediator.page.goto(link);
  await cast.mediator.page.getByText('韩调解').first().waitFor();
  await cast.mediator.shot('desk-mediator');
  await cast.projector.page.getByText('还差3人').waitFor();
};
