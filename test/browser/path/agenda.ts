import { becomes, press } from '../stage/field.ts';
import type { Person } from '../stage/hall.ts';
import { type Cast, confirm, next } from './cast.ts';

/** The agenda is written in two browsers at once, and locked */
export const writeAndLockAgenda = async (cast: Cast): Promise<void> => {
  cast.recorder = await cast.stage.staff('recorder', 'tablet');
  const chairDesk = await cast.stage.staff('secretary');
  for (const desk of [cast.recorder, chairDesk]) await desk.open(`/desk/${cast.meetingId}`);
  const items = (desk: Person) => desk.page.getByRole('textbox', { name: '中文' });
  await items(chairDesk).first().waitFor();
  await press(cast.recorder.page, '加一项');
  await items(chairDesk).nth(1).waitFor();
  // Both type into one field at once; nothing of either is lost.
  await items(cast.recorder).nth(1).fill('路灯由谁维修');
  await becomes(() => items(chairDesk).nth(1).inputValue(), '路灯由谁维修');
  await items(chairDesk).first().press('End');
  await items(chairDesk).first().pressSequentially('：怎么分摊');
  await becomes(() => items(cast.recorder).first().inputValue(), '村道路灯电费没人交：怎么分摊');
  await cast.recorder.page.getByText('已保存').first().waitFor();
  await cast.recorder.shot('desk-agenda');
  await press(cast.recorder.page, '删除第2项');
  await press(cast.recorder.page.getByRole('dialog'), '删除这一项');
  await becomes(() => items(chairDesk).count(), 1);
  await chairDesk.context.close();

  await cast.chair.open(`/chair/${cast.meetingId}`);
  await next(cast, '锁定议程');
  await confirm(cast, '确定锁定');
  await cast.chair.page.getByRole('button', { name: /下一步：进入第1项/ }).waitFor();
  await becomes(() => items(cast.recorder).count(), 0);
  await cast.recorder.page.getByText(/只读/).first().waitFor();
};
