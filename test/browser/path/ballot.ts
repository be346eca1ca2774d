import { expect } from '@jest/globals';
import { sizes } from '../../setup/browser.ts';
import { becomes, field, press } from '../stage/field.ts';
import type { Person } from '../stage/hall.ts';
import { recorded } from '../stage/records.ts';
import { cutOff, tapThroughKill, unreachable } from '../stage/trouble.ts';
import { type Cast, confirm, next } from './cast.ts';

type Word = '同意' | '反对' | '弃权';

const choose = async ({ page }: Person, choice: Word) => {
  await page.getByRole('radio', { name: new RegExp(`^${choice}`) }).check();
  await press(page, '投票');
  await page.getByText(`您选择：${choice}`).waitFor();
};

const vote = async (phone: Person, choice: Word) => {
  await choose(phone, choice);
  await press(phone.page, '确定投票');
  await phone.page.getByText(`✔ 已记录：${choice}`).waitFor();
};

/** The ballot is refused until the people without a phone are checked in as well. */
const openBallot = async (cast: Cast) => {
  const { page, shot } = cast.chair;
  await next(cast, '表决');
  await field(page, /动议内容/).fill('路灯电费每户每年分摊12元，低保户免缴');
  await shot('chair-motion');
  await page.reload();
  await becomes(() => field(page, /动议内容/).inputValue(), '路灯电费每户每年分摊12元，低保户免缴');
  await tapThroughKill(cast.stage, () => next(cast, '提出动议'), unreachable(page));
  await page.getByText('到会人数不够：需6，现有3').waitFor();
  await shot('chair-no-quorum');
  await press(page, '去签到');
  for (const name of ['李四', '周五', '吴六'])
    await page.getByRole('checkbox', { name: new RegExp(name) }).check();
  await tapThroughKill(cast.stage, () => press(page, '签到（3人）'), unreachable(page));
  await page.getByText('刚签到3人').waitFor();
  await next(cast, '开始表决');
  await tapThroughKill(cast.stage, () => confirm(cast, '现在开始'), unreachable(page));
  await cast.projector.page.getByText('路灯电费每户每年分摊12元').first().waitFor();
};

/** A choice that is not sent yet survives a reload, and can be changed. */
const voteAfterReload = async (phone: Person) => {
  await choose(phone, '反对');
  await phone.shot('phone-confirm');
  await phone.page.reload();
  await phone.page.getByText('您选择：反对').waitFor();
  await press(phone.page, '返回修改');
  await phone.shot('phone-vote');
  await phone.page.addStyleTag({ content: 'html { font-size: 200% }' });
  await phone.shot('phone-vote-200-percent');
  await vote(phone, '同意');
  await phone.shot('phone-receipt');
};

/** Without network the vote waits in the phone and is not called a vote. */
const voteOffline = async (phone: Person) => {
  await choose(phone, '同意');
  await press(phone.page, '确定投票');
  await phone.page.getByText('还没有算票').first().waitFor();
  await phone.page
    .getByText(/没有网络/)
    .first()
    .waitFor();
  await phone.shot('phone-offline');
};

const crash = async ({ stage, projector }: Cast) => {
  await stage.server.kill('SIGKILL');
  await projector.page.getByText(/连接中断/).waitFor();
  await projector.shot('projector-disconnected');
  await stage.server.restart();
  await projector.page.getByText(/连接中断/).waitFor({ state: 'hidden', timeout: 30_000 });
};

const fillCount = async (teller: Person, numbers: Record<Word, number>) => {
  for (const [choice, n] of Object.entries(numbers)) await field(teller.page, choice).fill(String(n));
  await press(teller.page, '录入');
};

const enterCount = async (teller: Person, numbers: Record<Word, number>) => {
  await fillCount(teller, numbers);
  await press(teller.page.getByRole('dialog'), '数字无误，录入');
};

/** A teller enters without network, and is told that it may not have arrived. */
const countOffline = async (teller: Person) => {
  await enterCount(teller, { 同意: 3, 反对: 0, 弃权: 0 });
  await unreachable(teller.page).waitFor();
  await teller.shot('teller-offline');
};

/** Two tellers differ first, one of them just back from without network, and count again. */
const countHands = async (cast: Cast) => {
  const [one, two] = cast.tellers;
  const ofMeeting = 'ballot_id in (select id from ballot where meeting_id = $1)';
  const entries = () => recorded(cast.stage, 'teller_entry', ofMeeting, cast.meetingId);
  await press(one.page.getByRole('dialog'), '数字无误，录入');
  await one.page
    .getByText(/两位计票员的数字对不上/)
    .first()
    .waitFor();
  await enterCount(two, { 同意: 2, 反对: 0, 弃权: 1 });
  await becomes(entries, 3);
  await fillCount(one, { 同意: 2, 反对: 0, 弃权: 1 });
  const sure = one.page.getByRole('dialog');
  await tapThroughKill(cast.stage, () => press(sure, '数字无误，录入'), unreachable(one.page));
  await becomes(entries, 4);
};

/** From the motion to the result in the hall. */
export const holdBallot = async (cast: Cast): Promise<void> => {
  const { chair, projector, phones } = cast;
  const [first, second, third] = phones;
  const [one, two] = cast.tellers;
  await openBallot(cast);
  for (const teller of cast.tellers) {
    await teller.open(`/chair/${cast.meetingId}`);
    await field(teller.page, '弃权').waitFor();
  }
  await one.shot('teller-count');
  await third.page.getByRole('radio', { name: /^同意/ }).waitFor();

  const reconnect = await cutOff(third, one);
  await voteOffline(third);
  await countOffline(one);
  await voteAfterReload(first);
  await vote(second, '反对');
  await projector.page
    .locator('body')
    .filter({ hasText: /2\s*\/\s*6/ })
    .waitFor();
  await projector.shot('projector-voting');
  await crash(cast);
  await first.page.reload();
  await first.page.getByText('✔ 已记录：同意').waitFor();
  await enterCount(two, { 同意: 2, 反对: 0, 弃权: 1 });
  await reconnect();
  await countHands(cast);
  await third.page.getByText('✔ 已记录：同意').waitFor({ timeout: 30_000 });
  await chair.page.getByText('两位计票员一致').first().waitFor();
  await chair.shot('chair-ballot');
  await next(cast, '结束表决');
  await tapThroughKill(cast.stage, () => confirm(cast, '结束并公布结果'), unreachable(chair.page));
  await projector.page.getByText('通过').first().waitFor();
  const closed = "meeting_id = $1 and state = 'closed'";
  expect(await recorded(cast.stage, 'ballot', closed, cast.meetingId)).toBe(1);
  await projector.shot('projector-result');
  await projector.page.setViewportSize(sizes.tablet);
  await projector.shot('projector-result-4-to-3');
  await projector.page.setViewportSize(sizes.projector);
  await first.page.getByText('表决结果').waitFor();
  await first.shot('phone-result');
};
