import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ownBallotRoom, vote } from './stage/ballot-room.ts';
import { shotPath } from './stage/shot.ts';

const room = await ownBallotRoom();

const motion = '路灯电费由村集体承担，不向农户摊派，自十二月起执行';

/** What is wrong with the page for somebody with a small phone and poor eyes. */
const faults = (page: Page) =>
  page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>('button, a, summary, label.choice, input.field');
    const small = [...targets].filter((t) => t.offsetParent && t.getBoundingClientRect().height < 72);
    const wide = document.documentElement.scrollWidth > window.innerWidth;
    return [...small.map((t) => `small: ${t.textContent}`), ...(wide ? ['scrolls sideways'] : [])];
  });

describe('a phone for several people', () => {
  test('gives each their own ballot under their own name', async () => {
    const hall = await room.hall(3);
    const [first = '', second = ''] = hall.seats.phone;
    await hall.share(first, second);
    const ballot = await hall.put(motion);
    const page = await hall.phone(first);
    const people = page.getByRole('navigation', { name: '这部手机上的人' }).getByRole('button');
    await people.nth(1).waitFor();
    expect(await people.count()).toBe(2);
    await vote(page, '同意');
    await page.locator('.receipt').waitFor();
    await page.getByRole('button', { name: /^下一位：/ }).click();
    await vote(page, '反对');
    await page.locator('.receipt', { hasText: '反对' }).waitFor();
    await people.filter({ hasText: '✔ 已记录' }).nth(1).waitFor();
    expect((await hall.recorded(ballot)).map((v) => v.choice)).toEqual(['yes', 'no']);
  });
});

test('a ballot that opens is before somebody who was just adding one more person', async () => {
  const hall = await room.hall(3);
  const page = await hall.phone(hall.seats.phone[0] ?? '');
  await page.getByRole('button', { name: '再加一个人' }).click();
  await page.getByRole('button', { name: '查找' }).waitFor();
  await hall.put(motion);
  await page.locator('.choice').first().waitFor();
});

describe('a phone for old eyes and hands', () => {
  test('votes by keyboard alone, and every option names the motion', async () => {
    const hall = await room.hall(3);
    await hall.put(motion);
    const page = await hall.phone(hall.seats.phone[0] ?? '');
    for (const word of ['同意', '反对', '弃权'])
      await page.getByRole('radio', { name: `${word}：${motion}` }).waitFor();
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const chosen = page.getByRole('heading', { name: '您选择：反对' });
    await chosen.waitFor();
    expect(await chosen.evaluate((heading) => heading === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.receipt', { hasText: '✔ 已记录：反对' }).waitFor();
  });

  test('never scrolls sideways and has no small target, at 320 px and with text of 200 %', async () => {
    const hall = await room.hall(3);
    await hall.put(motion);
    const page = await hall.phone(hall.seats.phone[0] ?? '', 'smallPhone');
    await page.locator('.choice').first().waitFor();
    for (const size of ['标准', '大', '特大']) {
      await page.getByRole('button', { name: size, exact: true }).click();
      expect(await faults(page)).toEqual([]);
    }
    // 特大, where the choices fill the screen: how to send one is in sight as soon as it is ticked.
    await page.locator('.choice', { hasText: '弃权' }).click();
    const button = await page.getByRole('button', { name: '投票', exact: true }).boundingBox();
    expect(button && button.y + button.height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
    await page.addStyleTag({ content: 'html[data-text-size] { font-size: 275% }' });
    expect(await faults(page)).toEqual([]);
    await vote(page, '弃权');
    await page.locator('.receipt').waitFor();
    expect(await faults(page)).toEqual([]);
  });
});

/** Looks for the one who has not come yet. */
const find = async (page: Page) => {
  await page.getByRole('button', { name: /按姓名找我/ }).click();
  await page.getByLabel('输入姓名').fill('1号');
  await page.getByRole('button', { name: '查找' }).click();
};

const claim = async (page: Page) => {
  await find(page);
  await page.getByRole('button', { name: /^代/ }).click();
  await page.getByRole('button', { name: '是我' }).click();
  await page.getByText('等工作人员确认').waitFor();
};

describe('coming in', () => {
  test('the hall’s code alone only watches; who says who they are waits for an officer', async () => {
    const hall = await room.hall(3);
    const page = await hall.phone('');
    await page.getByText('您现在只是观看，还没有签到').waitFor();
    await claim(page);
    expect(await page.getByRole('button', { name: '举手 / 提意见' }).count()).toBe(0);
    await hall.admit();
    await page.getByRole('button', { name: '举手 / 提意见' }).click();
    await page.getByRole('button', { name: '我反对，想说理由' }).click();
    await page.getByText('已举手，排在第1位').waitFor();
    await page.getByRole('button', { name: '放下' }).click();
    await page.getByText('已举手').waitFor({ state: 'detached' });
  });

  test('a slip lets in at once and takes the seat over from another phone, which says so', async () => {
    const hall = await room.hall(3);
    const [page, other] = [await hall.phone(''), await hall.phone('')];
    await claim(page);
    await hall.admit();
    await page.getByRole('button', { name: '举手 / 提意见' }).waitFor();
    await other.goto(`${room.server.url}/m/${hall.code}#slip=${await hall.slip('代表1')}`);
    await other.reload();
    await other.getByRole('button', { name: '举手 / 提意见' }).waitFor();
    expect(other.url()).not.toContain('slip');
    await page.getByText('代表1已在另一部手机打开').waitFor();
    expect(await page.getByRole('button', { name: '举手 / 提意见' }).count()).toBe(0);
    await page.reload();
    await page.getByText('代表1已在另一部手机打开').waitFor();
    await page.screenshot({ path: shotPath('phone-elsewhere') });
    // One tap goes on here: an officer had let this phone in.
    await page.getByRole('button', { name: '在这里继续' }).click();
    await page.getByRole('button', { name: '举手 / 提意见' }).waitFor();
    await other.getByText('代表1已在另一部手机打开').waitFor();
    await other.getByRole('button', { name: '知道了' }).click();
    await other.getByText('代表1已在另一部手机打开').waitFor({ state: 'detached' });
  });

  test('a slip that the network swallowed is used by one more tap, or scanned once more', async () => {
    const hall = await room.hall(3);
    const page = await hall.phone('');
    await page.getByText('您现在只是观看，还没有签到').waitFor();
    const slip = `${room.server.url}/m/${hall.code}#slip=${await hall.slip('代表1')}`;
    await page.route('**/slip', (route) => route.abort());
    await page.goto(slip);
    await page.getByText('签到条没有用上').waitFor();
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByText('签到条没有用上').waitFor();
    await page.unroute('**/slip');
    await page.goto(slip);
    await page.getByRole('button', { name: '举手 / 提意见' }).waitFor();
  });

  test('a phone whose session ends says that it stands for nobody', async () => {
    const hall = await room.hall(3);
    const page = await hall.phone(hall.seats.phone[0] ?? '');
    await page.getByRole('button', { name: '举手 / 提意见' }).waitFor();
    await page.evaluate(() => fetch('/api/session', { method: 'DELETE', headers: { 'x-yishiting': '1' } }));
    await page.getByText('这部手机现在不代表任何人').waitFor();
    await page.screenshot({ path: shotPath('phone-over') });
  });

  test('leaving says what it means for the quorum, and coming back is one tap', async () => {
    const hall = await room.hall(3);
    const page = await hall.phone(hall.seats.phone[0] ?? '', 'smallPhone');
    await page.getByRole('button', { name: '离开会场' }).click();
    await page.getByText('离开以后不再算到会人数').waitFor();
    await page.getByText('现在到会3，要有3才能表决').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.screenshot({ path: shotPath('phone-leave') });
    await page.getByRole('button', { name: '离开', exact: true }).click();
    await page.getByText('您已离开会场').waitFor();
    await page.screenshot({ path: shotPath('phone-left') });
    await page.getByRole('button', { name: '我回来了' }).click();
    await page.getByRole('button', { name: '举手 / 提意见' }).waitFor();
  });

  test('a small phone that cannot scan types the PIN of the slip and is in at once', async () => {
    const hall = await room.hall(3);
    const page = await hall.phone('', 'smallPhone');
    const pin = await hall.pin('代表1');
    await page.getByRole('button', { name: '我有签到条（名字＋8位密码）' }).click();
    await page.getByRole('button', { name: '签到', exact: true }).click();
    await page.getByText('请填签到条上的名字').waitFor();
    await page.getByRole('textbox', { name: '签到条上的名字' }).fill('代表1');
    const field = page.getByLabel('签到条上的8位密码');
    await field.fill(pin.slice(0, 6));
    await page.getByRole('button', { name: '签到', exact: true }).click();
    await page.getByText('还差2位').waitFor();
    for (const size of ['特大', '标准']) {
      await page.getByRole('button', { name: size, exact: true }).click();
      expect(await faults(page)).toEqual([]);
    }
    await field.fill(pin === '12345678' ? '87654321' : '12345678');
    expect(await field.inputValue()).toMatch(/^\d{4} \d{4}$/);
    await page.getByRole('button', { name: '签到', exact: true }).click();
    await page.getByText('没有签上：姓名和密码对不上').waitFor();
    await page.screenshot({ path: shotPath('phone-pin-wrong') });
    await field.fill(pin);
    await page.getByRole('button', { name: '签到', exact: true }).click();
    await page.getByRole('button', { name: '举手 / 提意见' }).waitFor();
    expect(page.url()).not.toContain(pin);
  });

  test('a phone without scripts goes from the front page to its seat by name and PIN', async () => {
    const hall = await room.hall(3);
    const pin = await hall.pin('代表1');
    const page = await room.plainPhone();
    await page.goto(room.server.url);
    await page.getByRole('link', { name: '看各村公示' }).waitFor();
    await page.screenshot({ path: shotPath('home-without-scripts') });
    await page.locator('#floor-code').fill(hall.code);
    await page.getByRole('button', { name: '进入' }).click();
    await page.getByLabel('姓名').fill('代表1');
    await page.getByLabel('签到条上的8位密码').fill(`${pin.slice(0, 4)} ${pin.slice(4)}`);
    await page.screenshot({ path: shotPath('floor-pin') });
    await page.getByRole('button', { name: '签到' }).click();
    await hall.put(motion);
    await page.reload();
    await page.getByText('代表1，您的选择是？').waitFor();
    expect(page.url()).toMatch(/\/f\/\d{6}$/);
  });

  test('a PIN takes over the seat that somebody else claimed', async () => {
    const hall = await room.hall(3);
    const [page, other] = [await hall.phone(''), await hall.phone('')];
    await claim(other);
    const pin = await hall.pin('代表1');
    await find(page);
    await page.getByRole('button', { name: /^代/ }).click();
    await page.getByText('如果是您本人').waitFor();
    await page.getByLabel('签到条上的8位密码').fill(pin);
    await page.screenshot({ path: shotPath('phone-pin-taken') });
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '举手 / 提意见' }).waitFor();
    // Who only claimed it was never told more of the name than the search told.
    await other.getByText('代**已在另一部手机打开').waitFor();
  });

  test('a slip that is not valid leaves the address too, and says what to do', async () => {
    const hall = await room.hall(3);
    const page = await hall.phone('');
    await page.goto(`${room.server.url}/m/${hall.code}#slip=AAAAAAAAAAAAAAAAAAAAAA`);
    await page.reload();
    await page.getByText('签到条没有用上').waitFor();
    expect(page.url()).not.toContain('slip');
    await page.getByRole('button', { name: '改为输入姓名' }).click();
    await page.getByLabel('输入姓名').waitFor();
  });

  test('a wrong code says where the right one is', async () => {
    const hall = await room.hall(3);
    const page = await hall.phone('');
    await page.goto(`${room.server.url}/m/999999`);
    await page.getByText('没有找到这场会议').waitFor();
    await page.getByRole('link', { name: '重新输入' }).click();
    await page.getByLabel('大屏幕上的六位数字').fill('９９９ ９９');
    await page.getByRole('button', { name: '进入会议' }).click();
    await page.getByText('请输入六位数字').waitFor();
  });
});
