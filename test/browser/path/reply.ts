import { expect } from '@jest/globals';
import { field, press } from '../stage/field.ts';
import type { Cast } from './cast.ts';

/** The petitioner reads the reply by code, with the resolution, and rates it */
export const replyAndRate = async (cast: Cast): Promise<void> => {
  await cast.county.open(cast.caseUrl);
  await field(cast.county.page, /^处理意见/).fill('路灯电费由各户分摊，低保户免缴，本月恢复供电。');
  await field(cast.county.page, /^依据/).fill('《村民委员会组织法》第三十条');
  await cast.county.page.getByLabel('支持', { exact: true }).check();
  // The only published resolution of the case already stands there.
  expect(await cast.county.page.getByLabel('附上会议决议').inputValue()).not.toBe('');
  await press(cast.county.page, '发出答复');
  await press(cast.county.page, '确定发出');
  await cast.county.page.getByText(/信访人可在.*前申请复查/).waitFor();
  await cast.county.shot('console-replied');
  const petitioner = await cast.stage.person('phone');
  await petitioner.open('/track');
  await petitioner.page.getByRole('textbox').fill(cast.trackingCode.toLowerCase());
  await press(petitioner.page, /查/);
  await petitioner.page.getByText('本月恢复供电').waitFor();
  await petitioner.shot('phone-reply');
  expect(await petitioner.page.getByRole('link', { name: '看会议决议' }).getAttribute('href')).toContain(
    '/open/taoyuan/resolutions/',
  );
  await petitioner.page.getByRole('radio', { name: '满意', exact: true }).first().check();
  await press(petitioner.page.locator('form').first(), '提交评价');
  await petitioner.page.getByText('您的评价：满意').waitFor();
  await petitioner.shot('phone-rated');
};
