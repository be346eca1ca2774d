import { describe, expect, test } from '@jest/globals';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import * as Y from 'yjs';
import { agendaItem, agendaOf, openPlain } from '../factories/collab.ts';
import { until } from '../setup/until.ts';
import {
  agendaField,
  documentWire,
  goToEnd,
  type Meeting,
  ownDesk,
  paragraphs,
  saved,
  says,
  sitDown,
} from './stage/desk.ts';

const stage = await ownDesk();

type Wire = Awaited<ReturnType<typeof documentWire>>;
/** One text on the recorder's page, and the same text at a chair who types by program. */
type Written = {
  meeting: Meeting;
  context: BrowserContext;
  page: Page;
  wire: Wire;
  keys: CDPSession;
  far: Y.Text;
  /** What the page shows. */
  shown: () => Promise<string>;
  /** What others see. */
  seen: () => string;
};

const recorder = async () => {
  const seat = await sitDown(stage);
  return { ...seat, wire: await documentWire(seat.context) };
};

const agenda = async (words: string): Promise<Written> => {
  const { meeting, context, wire, openAgenda } = await recorder();
  const chair = await openPlain(stage.place, meeting.agenda, meeting.chair);
  const item = agendaItem(words);
  chair.doc.getArray('items').push([item]);
  const page = await openAgenda();
  const field = agendaField(page);
  await until('the words in the field', async () => (await field.inputValue()) === words);
  await field.focus();
  const keys = await context.newCDPSession(page);
  const far = item.get('zh');
  if (!(far instanceof Y.Text)) throw new Error('no text');
  const seen = () => agendaOf(chair.doc)[0] ?? '';
  return { meeting, context, page, wire, keys, far, seen, shown: () => field.inputValue() };
};

const minutes = async (words: string): Promise<Written> => {
  const { meeting, context, wire, openMinutes } = await recorder();
  const chair = await openPlain(stage.place, meeting.minutes, meeting.chair);
  const paragraph = new Y.XmlElement('paragraph');
  const far = new Y.XmlText(words);
  paragraph.insert(0, [far]);
  const body = chair.doc.getXmlFragment('body');
  body.push([paragraph]);
  const page = await openMinutes();
  const shown = async () => (await paragraphs(page)).join('|');
  await until('the words on the page', async () => (await shown()) === words);
  await goToEnd(page);
  const keys = await context.newCDPSession(page);
  const seen = () => body.toString().replace(/<\/?paragraph>/g, '');
  return { meeting, context, page, wire, keys, far, seen, shown };
};

/** An input method at work: what stands under the line while letters come in. */
const compose = async (keys: CDPSession, ...stages: string[]) => {
  for (const text of stages)
    await keys.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
};
const choose = (keys: CDPSession, text: string) => keys.send('Input.insertText', { text });

/** A third person has it, so the page has been sent it too. */
const passedOn = async ({ meeting }: Written, words: string) => {
  const [one, two] = await Promise.all(
    [meeting.agenda, meeting.minutes].map((name) => openPlain(stage.place, name, meeting.viewer)),
  );
  await until(`${words} at another screen`, () =>
    [agendaOf(one?.doc ?? new Y.Doc())[0], two?.doc.getXmlFragment('body').toString()].some((text) =>
      text?.includes(words),
    ),
  );
};

const becomes = async ({ seen, shown }: Written, words: string) => {
  await until(`${words} for others`, () => seen() === words).catch((cause: unknown) => {
    throw new Error(`others see ${seen()}`, { cause });
  });
  await until(`${words} on the page`, async () => (await shown()) === words).catch(async (cause: unknown) => {
    throw new Error(`the page shows ${await shown()}`, { cause });
  });
};

describe.each([
  ['an agenda field', agenda],
  ['the minutes', minutes],
])('in %s', (_, openText) => {
  test('pinyin goes on while another types before, in and after it, and all of it is whole', async () => {
    const text = await openText('路灯分摊');
    const { page, keys, far, shown } = text;
    far.insert(0, '一、');
    await until('the edit before', async () => (await shown()) === '一、路灯分摊');
    await page.keyboard.press('Home');
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowRight');

    await compose(keys, 'd', 'di', 'dian');
    far.insert(0, '议题');
    far.insert(far.length, '办法');
    await passedOn(text, '议题');
    expect(await shown()).toBe('一、路灯dian分摊');
    await compose(keys, 'dianf', 'dianfei');
    await choose(keys, '电费');
    await becomes(text, '议题一、路灯电费分摊办法');

    far.insert(0, '（改）');
    await becomes(text, '（改）议题一、路灯电费分摊办法');
    await page.keyboard.type('的');
    await becomes(text, '（改）议题一、路灯电费的分摊办法');
    await text.context.close();
  }, 60_000);

  test('pinyin goes on while the connection breaks and comes back with what others typed', async () => {
    const text = await openText('路灯');
    const { page, keys, far, wire, shown } = text;
    await page.keyboard.press('End');
    await compose(keys, 'd', 'di');
    await wire.cut();
    await says(page, /连接断了|已存本机/);
    far.insert(0, '议题：');
    await compose(keys, 'dia', 'dian');
    wire.mend();
    await page.locator('.document-status:not(.warn)').waitFor();
    expect(await shown()).toBe('路灯dian');
    await compose(keys, 'dianf', 'dianfei');
    await choose(keys, '电费');
    await becomes(text, '议题：路灯电费');
    await saved(page);
    await text.context.close();
  }, 60_000);

  test('a suggestion that takes the place of a word is put there, whatever another types meanwhile', async () => {
    const text = await openText('路登费用');
    const { page, keys, far, shown } = text;
    await page.keyboard.press('Home');
    await keys.send('Input.imeSetComposition', {
      text: '路灯',
      selectionStart: 2,
      selectionEnd: 2,
      replacementStart: 0,
      replacementEnd: 2,
    });
    expect(await shown()).toBe('路灯费用');
    far.insert(far.length, '分摊');
    far.insert(0, '议题：');
    await passedOn(text, '议题');
    await choose(keys, '路灯');
    await becomes(text, '议题：路灯费用分摊');
    await text.context.close();
  }, 60_000);

  test("undo takes back one's own words only, and after them nothing", async () => {
    const text = await openText('路灯');
    const { page, far } = text;
    await page.keyboard.press('End');
    await page.keyboard.type('电费');
    await becomes(text, '路灯电费');
    far.insert(0, '议题：');
    far.insert(far.length, '分摊');
    await becomes(text, '议题：路灯电费分摊');
    await page.keyboard.press('Control+z');
    await becomes(text, '议题：路灯分摊');
    for (const key of ['Control+z', 'Control+z']) await page.keyboard.press(key);
    await page.keyboard.press('Control+y');
    await becomes(text, '议题：路灯电费分摊');
    far.delete(0, far.length);
    await becomes(text, '');
    for (const key of ['Control+z', 'Control+z', 'Control+Shift+z']) await page.keyboard.press(key);
    await page.keyboard.type('新');
    await becomes(text, '新');
    await text.context.close();
  }, 60_000);
});

test('undo after another took the paragraph away leaves the rest alone, and one can write on', async () => {
  const text = await minutes('一');
  const { page, seen, shown } = text;
  await page.keyboard.press('Enter');
  await page.keyboard.type('我的');
  await becomes({ ...text, shown: async () => (await shown()).replace('|', '') }, '一我的');
  const chair = await openPlain(stage.place, text.meeting.minutes, text.meeting.chair);
  const body = chair.doc.getXmlFragment('body');
  body.delete(1, 1);
  await until('gone from the page', async () => (await shown()) === '一');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('，接着写');
  await until('written on', () => seen().includes('接着写'));
  expect(seen().startsWith('一')).toBe(true);
  await until('the same on the page', async () => (await shown()).replaceAll('|', '') === seen());
  await text.context.close();
}, 60_000);
