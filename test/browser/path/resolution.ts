import { expect } from '@jest/globals';
import { becomes, field, fillIn, press } from '../stage/field.ts';
import { recorded } from '../stage/records.ts';
import { tapThroughKill, unreachable } from '../stage/trouble.ts';
import { type Cast, confirm, next } from './cast.ts';

export const wording =
  '路灯电费每户每年分摊12元，低保户免缴。由村委会收取，周德贵（电话13908231177）牵头修复。';

/** The resolution is half written at a reload; then it is saved, signed and given a task, each once. */
export const writeResolution = async (cast: Cast): Promise<void> => {
  const { page } = cast.chair;
  const { stage } = cast;
  await page.getByRole('button', { name: /^下一步：/ }).click();
  await page.getByLabel('决议内容').fill(wording);
  await page.reload();
  await becomes(() => field(page, '决议内容').inputValue(), wording);
  await tapThroughKill(stage, () => next(cast, '写决议'), unreachable(page));
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
};

/** What the supervisor has to look at is confirmed once, also into a server that just died. */
const verify = async ({ stage, supervisor, meetingId }: Cast) => {
  const { page, open, shot } = supervisor;
  await open(`/console/meetings/${meetingId}`);
  const seen = page.getByRole('button', { name: '已看到公示，核对无误' });
  await seen.waitFor();
  await tapThroughKill(stage, () => seen.click(), unreachable(page));
  await seen.waitFor({ state: 'hidden' });
  await page.reload();
  await page.getByText('郑监民已核对。').waitFor();
  await shot('console-supervisor');
  expect(await recorded(stage, 'publication', 'verified_by is not null')).toBe(1);
};

/** What was tapped without network is published, masked and once; the public and the supervisor see it. */
export const publishResolution = async (cast: Cast): Promise<void> => {
  const { page } = cast.chair;
  const { stage } = cast;
  await tapThroughKill(stage, () => confirm(cast, '开始公示'), unreachable(page));
  await page.getByRole('link', { name: '看公示页面' }).waitFor();
  await page.reload();
  const link = page.getByRole('link', { name: '看公示页面' });
  const address = (await link.getAttribute('href')) ?? '';
  expect(await recorded(stage, 'publication', 'true')).toBe(1);
  await cast.chair.shot('chair-resolution');
  await cast.projector.page.getByText('路灯电费每户每年分摊12元，低保户免缴').first().waitFor();
  await cast.projector.shot('projector-resolution');
  const villager = await cast.stage.person('phone');
  await villager.open(new URL(address, cast.stage.url).pathname);
  const text = (await villager.page.locator('body').textContent()) ?? '';
  expect(text).toContain('低保户免缴');
  expect(text).not.toMatch(/周德贵|13908231177/);
  await villager.shot('public-resolution');
  await verify(cast);
};
