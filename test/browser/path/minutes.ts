import { press } from '../stage/field.ts';
import type { Cast } from './cast.ts';

/** The minutes are written at the desk, with attendance and votes from the records */
export const writeMinutes = async (cast: Cast): Promise<void> => {
  await cast.recorder.open(`/desk/${cast.meetingId}`);
  await cast.recorder.page.getByRole('tab', { name: '会议记录' }).click();
  const text = cast.recorder.page.getByRole('textbox', { name: '会议记录正文' });
  await text.click();
  await text.pressSequentially('赵一说明路灯停用的情况。');
  await press(cast.recorder.page, '插入出席情况');
  await cast.recorder.page.getByText('应到8，实到6').waitFor();
  await cast.recorder.page.getByRole('combobox', { name: '插入表决' }).selectOption({ index: 1 });
  await cast.recorder.page.getByText('第1次表决').waitFor();
  await cast.recorder.shot('desk-minutes');
  await cast.mediator.page.getByRole('tab', { name: '会议记录' }).click();
  await cast.mediator.page.getByText('赵一说明路灯停用的情况。').waitFor();
};
