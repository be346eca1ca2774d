import { becomes, press } from '../stage/field.ts';
import { cutOff, unreachable } from '../stage/trouble.ts';
import { type Cast, confirm, next } from './cast.ts';

const body = (cast: Cast) => cast.recorder.page.getByRole('textbox', { name: '会议记录正文' });
const [first, second, third] = ['赵一说明路灯停用的情况。', '钱二问谁来收钱。', '孙三愿意带头交。'];

/** The minutes are begun while the meeting goes on, through a killed server and a reload. */
export const beginMinutes = async (cast: Cast): Promise<void> => {
  const { page, open } = cast.recorder;
  const { server } = cast.stage;
  await open(`/desk/${cast.meetingId}`);
  await page.getByRole('tab', { name: '会议记录' }).click();
  await body(cast).click();
  await body(cast).pressSequentially(first);
  await page.getByText('已保存').first().waitFor();
  await server.kill('SIGKILL');
  await body(cast).pressSequentially(second);
  await page.getByText(/已存本机，待同步\d+处/).waitFor();
  await server.restart();
  await page.getByText('已保存').first().waitFor();
  await page.reload();
  await page.getByRole('tab', { name: '会议记录' }).click();
  await becomes(() => body(cast).locator('p').first().textContent(), `${first}${second}`);
};

/**
 * Half a minute without network for all who work at the end of a meeting: the recorder in the minutes, the chair who
 * publishes the resolution, the officer in the reply, a petitioner at a rating. What is shared is kept and sent later; the others
 * tap, are told that there is no network, and tap again.
 */
export const writeWithoutNetwork = async (cast: Cast): Promise<void> => {
  const { recorder, chair, county, resident } = cast;
  const reconnect = await cutOff(recorder, chair, county, resident);
  await body(cast).click();
  await recorder.page.keyboard.press('Control+End');
  await body(cast).pressSequentially(third);
  await next(cast, '公示决议');
  await confirm(cast, '开始公示');
  await press(county.page, '发出答复');
  await press(county.page, '确定发出');
  await press(resident.page.locator('form').first(), '提交评价');
  await recorder.page.getByText(/已存本机，待同步\d+处/).waitFor();
  for (const { page } of [chair, county]) await unreachable(page).waitFor();
  await resident.page.getByText(/没有连上网络，还没有提交成功/).waitFor();
  await Promise.all([
    recorder.shot('desk-minutes-offline'),
    chair.shot('chair-publish-offline'),
    county.shot('console-reply-offline'),
    resident.shot('phone-rating-offline'),
  ]);
  await reconnect();
  await press(resident.page.locator('form').first(), '提交评价');
  await resident.page.getByText('您的评价：满意').waitFor();
};

/** The minutes are whole, and take attendance and votes from the records. */
export const writeMinutes = async (cast: Cast): Promise<void> => {
  const { page, shot } = cast.recorder;
  await page.getByText('已保存').first().waitFor();
  await becomes(() => body(cast).locator('p').first().textContent(), `${first}${second}${third}`);
  await body(cast).click();
  await page.keyboard.press('Control+End');
  await press(page, '插入出席情况');
  await page.getByText('应到8，实到6。').waitFor();
  await page.getByRole('combobox', { name: '插入表决' }).selectOption({ index: 1 });
  await page.getByText('第1次表决').waitFor();
  await shot('desk-minutes');
  await cast.mediator.page.getByRole('tab', { name: '会议记录' }).click();
  await cast.mediator.page.getByText(third).waitFor();
};
