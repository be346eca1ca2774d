import { becomes, press } from '../stage/field.ts';
import { cutOff, unreachable } from '../stage/trouble.ts';
import { type Cast, next } from './cast.ts';
import { fillRating, replyToPetition } from './rating.ts';
import { draftReply } from './reply.ts';
import { wording } from './resolution.ts';

const body = (cast: Cast) => cast.recorder.page.getByRole('textbox', { name: '会议记录正文' });
const [first, second, third] = ['赵一说明路灯停用的情况。', '钱二问谁来收钱。', '孙三愿意带头交。'];

/**
 * Half a minute without network for all who write at the end of a meeting: the recorder in the minutes, the chair in
 * the resolution, the officer in the reply, a petitioner at a rating. What is shared is kept and sent later; the others
 * tap, are told that there is no network, and tap again.
 */
export const writeWithoutNetwork = async (cast: Cast): Promise<void> => {
  const { recorder, chair, county, resident } = cast;
  await recorder.open(`/desk/${cast.meetingId}`);
  await recorder.page.getByRole('tab', { name: '会议记录' }).click();
  await body(cast).click();
  await body(cast).pressSequentially(first);
  await recorder.page.getByText('已保存').first().waitFor();
  await chair.page.getByRole('button', { name: /^下一步：/ }).click();
  await chair.page.getByLabel('决议内容').fill(wording);
  await draftReply(cast);
  await replyToPetition(cast);
  await resident.open('/track');
  await fillRating(resident);

  const reconnect = await cutOff(recorder, chair, county, resident);
  await body(cast).pressSequentially(second);
  await next(cast, '写决议');
  await press(county.page, '发出答复');
  await press(county.page, '确定发出');
  await press(resident.page.locator('form').first(), '提交评价');
  await recorder.page.getByText(/已存本机，待同步\d+处/).waitFor();
  for (const { page } of [chair, county]) await unreachable(page).waitFor();
  await resident.page.getByText(/没有连上网络，还没有提交成功/).waitFor();
  await Promise.all([
    recorder.shot('desk-minutes-offline'),
    chair.shot('chair-resolution-offline'),
    county.shot('console-reply-offline'),
    resident.shot('phone-rating-offline'),
  ]);
  await reconnect();
  await press(resident.page.locator('form').first(), '提交评价');
  await resident.page.getByText('您的评价：满意').waitFor();
};

/** The minutes go on through a killed server and a reload, with attendance and votes from the records. */
export const writeMinutes = async (cast: Cast): Promise<void> => {
  const { page, shot } = cast.recorder;
  await page.getByText('已保存').first().waitFor();
  await cast.stage.server.kill('SIGKILL');
  await body(cast).pressSequentially(third);
  await page.getByText(/已存本机，待同步\d+处/).waitFor();
  await cast.stage.server.restart();
  await page.getByText('已保存').first().waitFor();
  await page.reload();
  await page.getByRole('tab', { name: '会议记录' }).click();
  await becomes(() => body(cast).locator('p').first().textContent(), `${first}${second}${third}`);
  await body(cast).click();
  await page.keyboard.press('Control+End');
  await press(page, '插入出席情况');
  await page.getByText('应到8，实到6').waitFor();
  await page.getByRole('combobox', { name: '插入表决' }).selectOption({ index: 1 });
  await page.getByText('第1次表决').waitFor();
  await shot('desk-minutes');
  await cast.mediator.page.getByRole('tab', { name: '会议记录' }).click();
  await cast.mediator.page.getByText(third).waitFor();
};
