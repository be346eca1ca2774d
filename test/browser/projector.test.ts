import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ownBallotRoom } from './stage/ballot-room.ts';

const room = await ownBallotRoom();

const longest = '路灯电费由村集体承担，不向农户摊派，由村民小组代收的部分全部退还。'.repeat(16).slice(0, 500);

/** What does not fit: pages that scroll, text that is cut or hangs over the edge. */
const misfits = (page: Page) =>
  page.evaluate(() => {
    const over = (of: Element) => {
      const { right, bottom } = of.getBoundingClientRect();
      return right > window.innerWidth + 1 || bottom > window.innerHeight + 1;
    };
    const cut = (of: Element) => of.scrollHeight > of.clientHeight + 1 || of.scrollWidth > of.clientWidth + 1;
    const { scrollHeight, scrollWidth } = document.documentElement;
    return [
      ...(scrollHeight > window.innerHeight || scrollWidth > window.innerWidth ? ['the page scrolls'] : []),
      ...[...document.querySelectorAll('.screen *')]
        .filter(over)
        .map((e) => `over the edge: ${e.textContent}`),
      ...[...document.querySelectorAll('.fit')].filter(cut).map((e) => `cut: ${e.textContent}`),
    ];
  });

const heightOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((e) => Number.parseFloat(getComputedStyle(e).fontSize));

describe.each(['projector', 'tablet'] as const)('the hall’s screen, %s', (size) => {
  test('fits a motion of 500 characters, its vote and its result', async () => {
    const hall = await room.hall(3);
    const page = await hall.projector(size);
    const ballot = await hall.put(longest);
    await page.locator('.count').waitFor();
    expect(await misfits(page)).toEqual([]);
    await hall.shut(ballot);
    await page.getByText('未通过').waitFor();
    expect(await misfits(page)).toEqual([]);
  });

  test('turns the pages of twenty options, in words and numbers as large as all others, and marks a tie', async () => {
    const hall = await room.hall(3);
    const page = await hall.projector(size);
    const options = Array.from({ length: 20 }, (_, i) => ({ zh: `${i + 1}组到小学的路灯和路面` }));
    const ballot = await hall.put('今年先办哪几件？', { ask: { kind: 'list', options, most: 2 } });
    const { height } = page.viewportSize() ?? { height: Number.NaN };
    const isLarge = async () => {
      await page.getByText(/^\d \/ \d$/).waitFor();
      expect(await misfits(page)).toEqual([]);
      expect(await heightOf(page, '.option-name')).toBeGreaterThanOrEqual(height / 20);
      const shown = await page.locator('.option-name:visible').count();
      expect(shown).toBeGreaterThan(1);
      expect(shown).toBeLessThan(20);
    };
    await isLarge();
    for (const [i, choice] of ['o1,o2', 'o1,o3', 'o2,o3'].entries())
      await hall.cast(ballot, hall.seats.phone[i] ?? '', choice);
    await hall.shut(ballot);
    await page.getByText('都没有定下').waitFor();
    await isLarge();
    expect(await heightOf(page, '.option-votes')).toBeGreaterThanOrEqual(height / 12);
    expect(await heightOf(page, '.result-why li')).toBeGreaterThanOrEqual(height / 20);
    expect(await page.getByText('并列，没有定下').count()).toBe(3);
  });

  test('has numbers of a twelfth and words of a twentieth of its height', async () => {
    const hall = await room.hall(3);
    await hall.put('路灯电费由村集体承担');
    const page = await hall.projector(size);
    await page.locator('.count').waitFor();
    const { height } = page.viewportSize() ?? { height: Number.NaN };
    expect(await heightOf(page, '.count')).toBeGreaterThanOrEqual(height / 12);
    expect(await heightOf(page, '.vote-count')).toBeGreaterThanOrEqual(height / 20);
    expect(await heightOf(page, '.frame h2')).toBeGreaterThanOrEqual(height / 20);
  });
});

describe('the hall’s screen', () => {
  test('hides how people vote until the close, and says so', async () => {
    const hall = await room.hall(3);
    await hall.put('路灯电费由村集体承担');
    const page = await hall.projector();
    await page.getByText('结束后才公布票数').waitFor();
    expect(await page.locator('.tally').count()).toBe(0);
  });

  test('calls the roll: who has not voted, and after the close who chose what where that was settled', async () => {
    const hall = await room.hall(14);
    const page = await hall.projector();
    const ballot = await hall.put(longest, { names: true });
    await hall.cast(ballot, hall.seats.phone[0] ?? '', 'yes');
    await page.getByText('还有13票没投：代表2、代表3').waitFor();
    expect(await misfits(page)).toEqual([]);
    await hall.shut(ballot);
    // In turn with the arithmetic, a page at a time.
    await page.locator('.roll li', { hasText: '没投' }).first().waitFor({ timeout: 30_000 });
    expect(await misfits(page)).toEqual([]);
  });

  test('fits the outcome of a straw poll in both languages; a void vote is read in the discussion after it', async () => {
    const hall = await room.hall(3);
    const [page, phone] = [await hall.projector(), await hall.phone(hall.seats.phone[0] ?? '')];
    const ballot = await hall.put('路灯电费由村集体承担', { poll: true });
    await hall.shut(ballot);
    await page.getByText('摸底结果，不作数').waitFor();
    expect(await misfits(page)).toEqual([]);
    await page.keyboard.press('l');
    await page.getByText('Straw poll, nothing decided').waitFor();
    expect(await misfits(page)).toEqual([]);
    await hall.annul(ballot, '念错了数');
    await page.getByText('Vote 1 was declared void: 念错了数').waitFor();
    await phone.getByText('第1次表决已作废，原因：念错了数').waitFor();
  });

  test('changes its language by one key, and not where it is a preview', async () => {
    const hall = await room.hall(3);
    await hall.put('路灯电费由村集体承担');
    const page = await hall.projector();
    await page.getByText('手机投票；没带手机的').waitFor();
    await page.keyboard.press('l');
    await page.getByText('Vote by phone, or by hand').waitFor();
    await page.goto(`${room.server.url}/p/${hall.code}?preview=1`);
    await page.getByText('Vote by phone, or by hand').waitFor();
    await page.keyboard.press('l');
    expect(await page.getByText('手机投票；没带手机的').count()).toBe(0);
  });

  test('says so when there is no such meeting', async () => {
    const hall = await room.hall(3);
    const page = await hall.projector();
    await page.goto(`${room.server.url}/p/999999`);
    await page.getByText('没有这场会议').waitFor();
  });
});
