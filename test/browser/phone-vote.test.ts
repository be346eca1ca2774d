import { describe, expect, test } from '@jest/globals';
import { choose, ownBallotRoom, vote } from './stage/ballot-room.ts';

const room = await ownBallotRoom();

const stored = 'JSON.stringify(localStorage) + JSON.stringify(sessionStorage)';

describe('a choice on a phone', () => {
  test('that is ticked but not sent survives live updates, a reload and a break of the network', async () => {
    const hall = await room.hall(3);
    const [mine = '', theirs = ''] = hall.seats.phone;
    await hall.put('路灯电费由村集体承担');
    const page = await hall.phone(mine);
    const other = await hall.phone(theirs);
    await page.locator('.choice', { hasText: '反对' }).click();
    await vote(other, '同意');
    await page.getByText('已投 1/3').waitFor();
    const ticked = page.locator('.choice[data-ticked=true]');
    expect(await ticked.textContent()).toBe('反对');
    await page.reload();
    expect(await ticked.textContent()).toBe('反对');
    await page.context().setOffline(true);
    await page.getByText('正在重连').waitFor();
    await page.context().setOffline(false);
    await page.getByText('正在重连').waitFor({ state: 'detached' });
    expect(await ticked.textContent()).toBe('反对');
    expect(await page.getByText('已记录').count()).toBe(0);
  });

  test('confirmed without a network is said to be uncounted, and is recorded once when the network is back', async () => {
    const hall = await room.hall(3);
    const ballot = await hall.put('路灯电费由村集体承担');
    const page = await hall.phone(hall.seats.phone[0] ?? '');
    await choose(page, '反对');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '确定投票' }).click();
    await page.getByText('正在提交…请不要关闭页面').first().waitFor();
    await page.getByText('没有网络。您的选择已存在手机里，还没有算票').waitFor();
    await page.getByRole('button', { name: '找工作人员' }).waitFor();
    expect(await hall.recorded(ballot)).toEqual([]);
    await page.context().setOffline(false);
    await page.locator('.receipt', { hasText: '✔ 已记录：反对' }).waitFor();
    expect(await hall.recorded(ballot)).toMatchObject([{ choice: 'no', rev: 1 }]);
  });

  test('confirmed while the server is dead is recorded once after it is back, and the projector is right without a reload', async () => {
    const hall = await room.hall(3);
    const ballot = await hall.put('路灯电费由村集体承担');
    const page = await hall.phone(hall.seats.phone[0] ?? '');
    const projector = await hall.projector();
    await projector.locator('.count', { hasText: '0' }).waitFor();
    await choose(page, '同意');
    await room.server.kill('SIGKILL');
    await page.getByRole('button', { name: '确定投票' }).click();
    await projector.getByText('连接中断，数字停在').waitFor();
    expect(await page.getByText('已记录').count()).toBe(0);
    await room.server.restart();
    await page.locator('.receipt', { hasText: '✔ 已记录：同意' }).waitFor({ timeout: 30_000 });
    await projector.locator('.count', { hasText: '1' }).waitFor();
    await projector.getByText('连接中断').waitFor({ state: 'detached' });
    expect(await hall.recorded(ballot)).toHaveLength(1);
  }, 90_000);

  test('can be changed in a named ballot until the close; the earlier vote stands until then', async () => {
    const hall = await room.hall(3);
    const ballot = await hall.put('路灯电费由村集体承担');
    const page = await hall.phone(hall.seats.phone[0] ?? '');
    await vote(page, '反对');
    await page.getByRole('button', { name: '我要改' }).click();
    await page.getByText('原来的“反对”仍然有效').waitFor();
    await vote(page, '同意');
    await page.locator('.receipt', { hasText: '✔ 已记录：同意' }).waitFor();
    expect(await hall.recorded(ballot)).toMatchObject([
      { choice: 'no', rev: 1 },
      { choice: 'yes', rev: 2 },
    ]);
  });

  test('leaves no trace in the phone after a secret vote', async () => {
    const hall = await room.hall(5);
    await hall.put('路灯电费由村集体承担', { secrecy: 'secret' });
    const page = await hall.phone(hall.seats.phone[0] ?? '');
    await vote(page, '反对');
    await page.locator('.receipt', { hasText: '✔ 已记录' }).waitFor();
    await page.getByText('无记名投票，不显示您的选择').waitFor();
    expect(await page.getByRole('button', { name: '我要改' }).count()).toBe(0);
    expect(await page.locator('main').textContent()).not.toContain('反对');
    expect(await page.evaluate(stored)).not.toMatch(/"choice\\*":\\*"no/);
  });

  test('that was never sent is said to be uncounted when the ballot closes', async () => {
    const hall = await room.hall(3);
    const ballot = await hall.put('路灯电费由村集体承担');
    const page = await hall.phone(hall.seats.phone[0] ?? '');
    await page.locator('.choice', { hasText: '弃权' }).click();
    await hall.shut(ballot);
    await page.getByText('表决已结束，请看结果').first().waitFor();
    await page.getByText('您选了“弃权”，但没有提交，没有算票。').waitFor();
    await page.getByRole('button', { name: '看结果' }).click();
    await page.locator('#result', { hasText: '未通过' }).waitFor();
  });

  test('of a list: as many as allowed can be ticked, they survive a reload, are named in full, and go on record in the order of the list', async () => {
    const hall = await room.hall(3);
    const options = [{ zh: '修路' }, { zh: '装路灯' }, { zh: '修水渠' }];
    const ballot = await hall.put('今年先办哪两件事？', { ask: { kind: 'list', options, most: 2 } });
    const page = await hall.phone(hall.seats.phone[0] ?? '');
    await page.locator('.choice', { hasText: '修水渠' }).click();
    await page.locator('.choice', { hasText: '修路' }).click();
    await page.getByText('已选满2项，要换先点掉一项').waitFor();
    expect(await page.getByRole('checkbox', { name: '装路灯' }).isDisabled()).toBe(true);
    await page.reload();
    await page.getByRole('button', { name: '投票', exact: true }).click();
    expect(await page.locator('.chosen').textContent()).toBe('您选择2项： 1. 修路 3. 修水渠');
    await page.getByRole('button', { name: '确定投票' }).click();
    await page.locator('.receipt', { hasText: '修水渠' }).waitFor();
    expect(await hall.recorded(ballot)).toMatchObject([{ choice: 'o1,o3', rev: 1 }]);
  });
});
