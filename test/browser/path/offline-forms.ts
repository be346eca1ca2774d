import { expect } from '@jest/globals';
import { becomes, field, press } from '../stage/field.ts';
import { recorded } from '../stage/records.ts';
import { cutOff, tapThroughKill, unreachable } from '../stage/trouble.ts';
import { fillPetition, fillRegistration, followPetition } from './case.ts';
import type { Cast } from './cast.ts';
import { fillPlan } from './plan.ts';

const OTHER = '机耕路被柴堆占了';

/**
 * Half a minute without network for a resident, an officer and the secretary, each with a form filled in. All of them
 * send it anyway, are told what became of it, and send it again afterwards: one petition, one case, one meeting. The
 * resident and the secretary tap once more into a dead server.
 */
export const sitOutAtForms = async (cast: Cast): Promise<void> => {
  const { county, stage } = cast;
  await fillPetition(cast);
  const { resident } = cast;
  await county.open('/console');
  await fillRegistration(county.page, OTHER);
  await fillPlan(cast);
  const { chair } = cast;
  const taps = () =>
    Promise.all([press(resident.page, '提交'), press(county.page, '登记'), press(chair.page, '建立会议')]);

  const reconnect = await cutOff(resident, county, chair);
  await taps();
  const notSent = resident.page.getByText(/没有连上网络，还没有提交成功/);
  await notSent.waitFor();
  for (const { page } of [county, chair]) await unreachable(page).waitFor();
  const lost = [resident, county, chair].map(({ page }) => page.getByText(/没有网络。/));
  await Promise.all(lost.map((note) => note.waitFor()));
  await Promise.all([
    resident.shot('phone-petition-offline'),
    county.shot('console-register-offline'),
    chair.shot('console-plan-offline'),
  ]);
  await reconnect();
  await Promise.all(lost.map((note) => note.waitFor({ state: 'hidden' })));
  expect(await field(county.page, /^标题/).inputValue()).toBe(OTHER);
  await press(county.page, '登记');
  await county.page.locator('.receipt-code').waitFor();
  await chair.page.reload();
  await becomes(() => field(chair.page, /^地点/).inputValue(), '村委会院坝');
  const both = async () => {
    await Promise.all([press(resident.page, '提交'), press(chair.page, '建立会议')]);
  };
  await tapThroughKill(stage, both, notSent, unreachable(chair.page));
  await chair.page.getByText('会前准备').waitFor();
  await followPetition(cast);
  expect(await recorded(stage, 'petition_case', 'subject = $1', OTHER)).toBe(1);
  expect(await recorded(stage, 'meeting', "title = '路灯电费怎么分摊'")).toBe(1);
};
