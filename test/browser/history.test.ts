import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  addItem,
  itemsIn,
  linesOf,
  moveItem,
  removeItem,
  setItem,
} from '../../client/src/screens/desk/agenda/agenda-items.ts';
import { agendaItem, agendaOf, openPlain, planMeeting } from '../factories/collab.ts';
import type { SignedIn } from '../setup/browser.ts';
import { until } from '../setup/until.ts';
import { minutesField, ownDesk, saved } from './stage/desk.ts';
import { press } from './stage/field.ts';
import { shotPath } from './stage/shot.ts';

const stage = await ownDesk();
const openDesk = (by: SignedIn, meetingId: string): Promise<Page> => stage.pageOf(by, `/desk/${meetingId}`);

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();
const shot = (page: Page, name: string) => page.screenshot({ path: shotPath(name), fullPage: true });

type Chain = {
  focus: () => Chain;
  setTextSelection: (at: { from: number; to: number }) => Chain;
  run: () => void;
};
/** What of the editor is needed here. */
type Editor = {
  state: { doc: { descendants: (look: (node: { text?: string }, at: number) => void) => void } };
  chain: () => Chain;
};

/** Selects words in the editor itself, or puts the cursor before them: it hears of what arrow keys do a moment later than of letters. */
const select = async (page: Page, words: string, how: 'all' | 'before' = 'all'): Promise<void> => {
  // The editor shows what is in the document a moment after the document is there.
  const text = page.locator('.tiptap', { hasText: words });
  await text.evaluate(
    (element, [wanted = '', length = 0]) => {
      const { editor } = element as unknown as { editor: Editor };
      editor.state.doc.descendants(({ text = '' }, at) => {
        const from = at + text.indexOf(wanted);
        if (from < at) return;
        editor
          .chain()
          .focus()
          .setTextSelection({ from, to: from + length })
          .run();
      });
    },
    [words, how === 'all' ? words.length : 0] as const,
  );
  // The editor takes the focus in the frame after; keys pressed before that would go nowhere.
  await until(`the cursor at “${words}”`, () => page.evaluate(isSelected, [words, how] as const));
};

const isSelected = ([words, how]: readonly [string, 'all' | 'before']): boolean => {
  const selection = document.getSelection();
  const after = selection?.anchorNode?.textContent?.slice(selection.anchorOffset) ?? '';
  const isFocused = document.activeElement?.classList.contains('tiptap') ?? false;
  return isFocused && after.startsWith(words) && selection?.toString() === (how === 'all' ? words : '');
};

const openMinutes = async (page: Page) => {
  await tab(page, '会议记录');
  await minutesField(page).waitFor();
  await saved(page);
};

const keep = async (page: Page, name: string) => {
  await page.getByRole('textbox', { name: '给现在的内容留一个版本' }).fill(name);
  await press(page, '留存');
  await page.getByText(`已留存“${name}”。`).waitFor();
};

/** An agenda that the recorder looks at, and the chair writes from another device. */
const withAgenda = async (
  place: Parameters<typeof planMeeting>[0],
  meeting: Awaited<ReturnType<typeof planMeeting>>,
  titles: string[],
) => {
  const { doc } = await openPlain(place, meeting.agenda, meeting.chair);
  doc.getArray('items').push(titles.map((zh) => agendaItem(zh)));
  const page = await openDesk(meeting.recorder, meeting.id);
  await page.waitForFunction(
    (n) => document.querySelectorAll('.agenda-form > li').length === n,
    titles.length,
  );
  return { page, doc };
};
const idAt = (items: ReturnType<typeof itemsIn>, at: number) => linesOf(items)[at]?.id ?? '';

test('the recorder keeps a version, sees who changed what since, and brings it back', async () => {
  const { place } = stage;
  const meeting = await planMeeting(place);
  const mine = await openDesk(meeting.recorder, meeting.id);
  await openMinutes(mine);
  await minutesField(mine).click();
  await mine.keyboard.type('路灯电费讨论');
  for (const line of ['各组代表先后发言，都同意装灯。', '每户每年交20元，一致通过。']) {
    await mine.keyboard.press('Enter');
    await mine.keyboard.type(line);
  }
  await saved(mine);
  await tab(mine, '历史');
  await mine.getByRole('radio', { name: '会议记录' }).click();
  await mine.getByText('还没有版本。').waitFor();
  await keep(mine, '散会时的初稿');

  const theirs = await openDesk(meeting.chair, meeting.id);
  await openMinutes(theirs);
  await select(theirs, '一致');
  await theirs.keyboard.type('12票赞成');
  // A paragraph in two: its second half is written anew by the editor, and not by who pressed the key.
  await select(theirs, '先后', 'before');
  await theirs.keyboard.press('Enter');
  const { doc } = await openPlain(place, meeting.minutes, meeting.viewer);
  const text = () => doc.getXmlFragment('body').toString();
  await until('what the chair wrote', () => /12票赞成/.test(text()) && />先后/.test(text()));

  await press(mine, /^散会时的初稿/);
  await mine.getByText('“散会时的初稿”时的内容').waitFor();
  await mine.getByText('每户每年交20元，一致通过。').waitFor();
  await mine.getByRole('combobox', { name: '对照' }).selectOption({ label: '现在的内容' });
  await mine.locator('ins', { hasText: '12票赞成' }).waitFor();
  expect(await mine.locator('del').allTextContents()).toEqual([
    '（移走）先后发言，都同意装灯。',
    '（删）一致',
  ]);
  expect(await mine.locator('ins').allTextContents()).toEqual([
    '（移来）先后发言，都同意装灯。',
    '（加）12票赞成',
  ]);
  await mine.getByText(/^王主任：加了\d+字，删了\d+字$/).waitFor();
  await shot(mine, 'history-difference');
  await mine.getByText('English', { exact: true }).click();
  await mine.getByText(/What changed from “散会时的初稿” to “What it says now”/).waitFor();
  await shot(mine, 'history-difference-en');
  await mine.getByText('中文', { exact: true }).click();

  await press(mine, '恢复这个版本');
  await shot(mine, 'history-bring-back');
  await mine.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
  await mine.getByText('已恢复。之前的内容留存为“恢复《散会时的初稿》之前”。').waitFor();
  await mine.getByText('这两个版本的内容一样。').waitFor();
  // The chair's page was open all the while.
  await theirs.waitForFunction(
    () => document.querySelector('.tiptap')?.textContent?.includes('每户每年交20元，一致通过。') ?? false,
  );
  expect(await minutesField(theirs).textContent()).not.toContain('12票赞成');
  // What was written anew does not come a second time when somebody takes back an edit from before.
  await theirs.keyboard.press('Control+z');
  await saved(theirs);
  const lines = theirs.locator('.tiptap > p');
  expect(await lines.allTextContents()).toEqual([
    '路灯电费讨论',
    '各组代表先后发言，都同意装灯。',
    '每户每年交20元，一致通过。',
  ]);
  await press(mine, /^恢复《散会时的初稿》之前/);
  await mine.getByText('12票赞成').waitFor();
}, 90_000);

test('the agenda is compared item by item: added, taken out, moved, reworded', async () => {
  const { place } = stage;
  const meeting = await planMeeting(place);
  const { page: mine, doc } = await withAgenda(place, meeting, [
    '水价调整',
    '路灯电费怎么分摊',
    '公交站迁移',
  ]);
  await tab(mine, '历史');
  await keep(mine, '报镇里的议程');
  doc.transact(() => {
    const items = itemsIn(doc);
    moveItem(items, idAt(items, 2), -1, () => false);
    removeItem(items, idAt(items, 0));
    addItem(items, crypto.randomUUID());
    const [, second, last] = linesOf(items);
    second?.zh.insert(0, '村口');
    second?.en.insert(0, 'Street lights');
    last?.zh.insert(0, '养老服务点选址');
    setItem(items, last?.id ?? '', 'linksCase', true);
    setItem(items, second?.id ?? '', 'minutes', 20);
  });
  const { doc: seen } = await openPlain(place, meeting.agenda, meeting.viewer);
  await until('what the chair did', () => agendaOf(seen).includes('养老服务点选址'));
  await press(mine, /^报镇里的议程/);
  await mine.getByText('水价调整').waitFor();
  await mine.getByRole('combobox', { name: '对照' }).selectOption({ label: '现在的内容' });
  await mine.getByText('新加的一项：王主任').waitFor();
  await mine.getByText('从第3项移到第1项：王主任').waitFor();
  await mine.getByText('预计时间从未填改为20分钟：王主任').waitFor();
  await mine.locator('del', { hasText: '水价调整' }).waitFor();
  await mine.locator('ins', { hasText: '村口' }).waitFor();
  await shot(mine, 'history-agenda');
}, 90_000);
