import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { becomes, field, fillIn, press } from '../stage/field.ts';
import { recorded } from '../stage/records.ts';
import { tapThroughKill, unreachable } from '../stage/trouble.ts';
import type { Cast } from './cast.ts';

/** The value of a date-and-time field, in China time. */
const inAnHour = () => new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 16);

const roster = [
  '赵一,一组1号',
  '钱二,一组2号',
  '孙三,一组3号',
  '李四,二组1号',
  '周五,二组2号',
  '吴六,二组3号',
  '郑七,三组1号',
  '王八,三组2号',
];

const pick = async (page: Page, role: string, name: string) => {
  await page.getByRole('combobox', { name: role }).or(field(page, role)).first().fill(name);
  await page.getByRole('option', { name }).click();
};

/** The secretary turns the case into a meeting: kind and rule, place and time, not sent yet. */
export const fillPlan = async (cast: Cast): Promise<void> => {
  cast.chair = await cast.stage.staff('secretary');
  const { page, shot } = cast.chair;
  await page.goto(cast.stage.url + cast.caseUrl);
  await page.getByText('您看到的是隐去个人信息的版本').waitFor();
  expect(await page.locator('body').textContent()).not.toContain('周德贵');
  await page.getByRole('link', { name: '发起协商会议' }).click();
  await page.getByLabel('议决会').check();
  await page.getByLabel('按什么规则').selectOption({ label: '村民代表会议' });
  await fillIn(page, { 会议名称: '路灯电费怎么分摊', 地点: '村委会院坝' });
  await page.getByLabel('时间').fill(inAnHour());
  await shot('console-plan');
};

/** Staff, roster and notice; each survives a server that dies while it is sent. */
export const prepareMeeting = async (cast: Cast): Promise<void> => {
  const { page, shot } = cast.chair;
  const { stage } = cast;
  cast.meetingId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const holding = (role: string) => () =>
    recorded(stage, 'meeting_staff', 'meeting_id = $1 and role = $2', cast.meetingId, role);
  for (const name of ['钱点清', '吴数明']) await pick(page, '计票员', name);
  await becomes(holding('teller'), 2);
  await tapThroughKill(stage, () => pick(page, '记录员', '孙记真'), unreachable(page));
  await becomes(holding('recorder'), 1);
  await field(page, '或者直接粘贴').fill('姓名,户\n赵一,一组1号\n赵一,一组1号\n');
  await press(page, '检查');
  await page.getByText('有1处错误，没有导入').waitFor();
  await shot('console-roster-faults');
  await field(page, '或者直接粘贴').fill(`姓名,户\n${roster.join('\n')}\n`);
  await press(page, '检查');
  await page.getByRole('button', { name: '导入这8人' }).waitFor();
  await tapThroughKill(stage, () => press(page, '导入这8人'), unreachable(page));
  await page.getByText('已导入8人').waitFor();
  expect(await recorded(stage, 'roster_entry', 'meeting_id = $1', cast.meetingId)).toBe(8);
  await press(page, '今天发出通知');
  await page.getByText('通知时间不足').waitFor();
  await field(page, '缩短通知时间的理由').fill('路灯停用已有人摔伤，须尽快商定');
  await tapThroughKill(stage, () => press(page, '今天发出通知'), unreachable(page));
  await page.getByText('时间不足的理由').waitFor();
  await page.reload();
  await page.getByText('时间不足的理由').waitFor();
  await shot('console-meeting');
};
