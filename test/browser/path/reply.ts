import { expect } from '@jest/globals';
import { becomes, field, press } from '../stage/field.ts';
import { recorded } from '../stage/records.ts';
import { tapThroughKill, unreachable } from '../stage/trouble.ts';
import type { Cast } from './cast.ts';
import { fillRating } from './rating.ts';

const opinion = '路灯电费由各户分摊，低保户免缴，本月恢复供电。';

/** The officer writes the reply while the resolution is still being written. */
export const draftReply = async (cast: Cast): Promise<void> => {
  await cast.county.open(cast.caseUrl);
  const { page } = cast.county;
  // What the letter says is not what was found: it stands there only when asked for.
  expect(await field(page, /^查明的事实/).inputValue()).toBe('');
  await press(page, '照抄信访人说的');
  await field(page, /^处理意见/).fill(opinion);
  await field(page, /^依据/).fill('《村民委员会组织法》第三十条');
  await page.getByLabel('支持', { exact: true }).check();
};

/** The half-written reply survives a reload; with the resolution it goes out once, into a server that had just died. */
const sendReply = async (cast: Cast): Promise<void> => {
  const { page, shot } = cast.county;
  await page.reload();
  await becomes(() => field(page, /^处理意见/).inputValue(), opinion);
  // The only published resolution of the case already stands there.
  const attached = page.getByLabel('附上会议决议');
  await attached.waitFor();
  expect(await attached.inputValue()).not.toBe('');
  const send = async () => {
    await press(page, '发出答复');
    await press(page, '确定发出');
  };
  await tapThroughKill(cast.stage, send, unreachable(page));
  await page.getByText(/信访人可在.*前申请复查/).waitFor();
  await shot('console-replied');
};

/** The petitioner reads the reply by code, with the resolution, and rates it: once, through a reload and a kill. */
export const replyAndRate = async (cast: Cast): Promise<void> => {
  await sendReply(cast);
  const petitioner = await cast.stage.person('phone');
  const { page } = petitioner;
  await petitioner.open('/track');
  await page.getByRole('textbox').fill(cast.trackingCode.toLowerCase());
  await press(page, /查/);
  await page.getByText('本月恢复供电').waitFor();
  await petitioner.shot('phone-reply');
  expect(await page.getByRole('link', { name: '看会议决议' }).getAttribute('href')).toContain(
    '/open/taoyuan/resolutions/',
  );
  await fillRating(petitioner);
  const form = page.locator('form').first();
  await page.reload();
  await becomes(() => form.getByRole('textbox').inputValue(), '答复得快');
  await tapThroughKill(
    cast.stage,
    () => press(form, '提交评价'),
    page.getByText(/没有连上网络，还没有提交成功/),
  );
  await page.getByText('您的评价：满意').waitFor();
  await petitioner.shot('phone-rated');
  const id = cast.caseUrl.split('/').at(-1);
  expect(await recorded(cast.stage, 'case_event', "case_id = $1 and kind in ('replied', 'rated')", id)).toBe(
    2,
  );
};
