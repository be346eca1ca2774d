import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { press } from '../stage/field.ts';
import type { Person } from '../stage/hall.ts';
import { recorded } from '../stage/records.ts';
import { cutOff, tapThroughKill, unreachable } from '../stage/trouble.ts';
import type { Cast } from './cast.ts';

/** Tokens by name, as they stand in the QR codes of the printed slips. */
const makeSlips = async ({ stage, meetingId }: Cast, page: Page): Promise<Map<string, string>> => {
  await page.goto(`${stage.url}/console/meetings/${meetingId}/slips`);
  const answer = page.waitForResponse((r) => r.url().endsWith('/slips') && r.request().method() === 'POST');
  await press(page, '生成签到条');
  const slips: { name: string; token: string }[] = await (await answer).json();
  await page.getByText('已生成8张').waitFor();
  await page.close();
  return new Map(slips.map((slip) => [slip.name, slip.token]));
};

const findOneself = async ({ page }: Person, text: string, name: RegExp): Promise<void> => {
  await press(page, /按姓名找我/);
  await page.getByRole('textbox').fill(text);
  await press(page, '查找');
  await page.getByRole('button', { name }).first().click();
};

/** The hall opens: a projector, a phone with a slip, and two that are about to say who they are. */
export const enterHall = async (cast: Cast): Promise<void> => {
  const { chair, stage } = cast;
  await chair.open(`/chair/${cast.meetingId}`);
  cast.meetingCode = (await chair.page.getByText(/会议号 \d{6}/).textContent())?.match(/\d{6}/)?.[0] ?? '';
  cast.projector = await stage.person('projector');
  await cast.projector.open(`/p/${cast.meetingCode}`);
  await cast.projector.page.getByText('还差6人').waitFor();
  await cast.projector.shot('projector-join');

  cast.phones = await Promise.all([stage.person('phone'), stage.person('phone'), stage.person('smallPhone')]);
  const [withSlip, byName, byHouse] = cast.phones;
  await byName.open(`/m/${cast.meetingCode}`);
  await byName.page.getByText('您现在只是观看').waitFor();
  await byName.shot('phone-watching');
  const slips = await makeSlips(cast, await chair.context.newPage());
  await withSlip.open(`/m/${cast.meetingCode}`);
  await withSlip.page.getByText('您现在只是观看').waitFor();
  const scan = async () => {
    const refused = withSlip.page.getByText('签到条没有用上');
    if (await refused.isVisible()) await press(withSlip.page, '再试一次');
    else await withSlip.open(`/m/${cast.meetingCode}#slip=${slips.get('赵一')}`);
  };
  await tapThroughKill(stage, scan, withSlip.page.getByText('签到条没有用上'));
  await withSlip.page.getByText('赵一 ✔ 已签到').waitFor();
  expect(withSlip.page.url()).not.toContain('slip');
  await withSlip.page.reload();
  await withSlip.page.getByText('赵一 ✔ 已签到').waitFor();
  await byHouse.open(`/m/${cast.meetingCode}`);
  await findOneself(byHouse, '一组3号', /一组3号/);
  await press(byHouse.page, '是我');
  await byHouse.page.getByText('等工作人员确认').waitFor();
  await findOneself(byName, '钱二', /钱/);

  // One has just been found and taps without network; one waits to be let in.
  const recorderIsBack = cast.reconnect;
  const phonesAreBack = await cutOff(byName, byHouse);
  cast.reconnect = async () => {
    await recorderIsBack();
    await phonesAreBack();
  };
  await press(byName.page, '是我');
  await byName.page.getByText(/连不上网络/).waitFor();
  await byName.shot('phone-claim-offline');
};

/** Who waited still waits, who tapped taps again; the officer lets all in, and each is there once. */
export const admitHall = async (cast: Cast): Promise<void> => {
  const { chair, stage } = cast;
  const [withSlip, byName, byHouse] = cast.phones;
  await byHouse.page
    .getByText(/没有网络/)
    .first()
    .waitFor();
  await byHouse.shot('phone-waiting-offline');
  await cast.reconnect();
  await press(byName.page, '是我');
  await byName.page.getByText('等工作人员确认').waitFor();
  await byName.shot('phone-waiting');
  await byHouse.page.reload();
  await byHouse.page.getByText('等工作人员确认').waitFor();
  await chair.page.getByText('等候确认（2人）').waitFor();
  await chair.shot('chair-waiting-room');
  await tapThroughKill(stage, () => press(chair.page, /都认得，全部请进/), unreachable(chair.page));
  for (const phone of [withSlip, byName, byHouse]) await phone.page.getByText('✔ 已签到').waitFor();
  await cast.projector.page.getByText('还差3人').waitFor();
  const here = "meeting_id = $1 and entry_id is not null and state = 'present'";
  expect(await recorded(stage, 'attendance', here, cast.meetingId)).toBe(3);
};
