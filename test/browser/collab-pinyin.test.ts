import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { CDPSession, Page } from 'playwright-core';
import * as Y from 'yjs';
import { agendaItem, agendaOf, closeClients, openPlain, planMeeting, until } from '../factories/collab.ts';
import type { Place } from '../factories/staff.ts';
import { openStage, type Stage } from './stage/hall.ts';

let stage: Stage;
let place: Place;
beforeAll(async () => {
  stage = await openStage();
  place = { url: stage.server.url, database: { url: stage.server.databaseUrl } };
}, 120_000);
afterEach(closeClients);
afterAll(() => stage.close());

type Meeting = Awaited<ReturnType<typeof planMeeting>>;

/** The recorder's browser on the desk. */
const openDesk = async (meeting: Meeting): Promise<{ page: Page; keys: CDPSession }> => {
  const person = await stage.person('tablet');
  const [name, value] = meeting.recorder.cookie().split('=');
  await person.context.addCookies([{ name: name ?? '', value: value ?? '', url: stage.url }]);
  await person.open(`/desk/${meeting.id}`);
  return { page: person.page, keys: await person.context.newCDPSession(person.page) };
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

test('in an agenda field pinyin goes on while another types before it, and both texts are whole', async () => {
  const meeting = await planMeeting(place);
  const chair = await openPlain(place, meeting.agenda, meeting.chair);
  chair.doc.getArray('items').push([agendaItem('路灯')]);
  const { page, keys } = await openDesk(meeting);
  const field = page.locator('.shared-field input').first();
  await field.waitFor();
  await until('the words in the field', async () => (await field.inputValue()) === '路灯');
  await field.focus();
  await page.keyboard.press('End');

  await compose(keys, 'd', 'di', 'dian');
  const zh = chair.doc.getArray<Y.Map<unknown>>('items').get(0).get('zh');
  if (!(zh instanceof Y.Text)) throw new Error('no text');
  const other = await openPlain(place, meeting.agenda, meeting.viewer);
  zh.insert(0, '议题：');
  await until('the edit at another screen', () => agendaOf(other.doc)[0] === '议题：路灯');
  expect(await field.inputValue()).toBe('路灯dian');
  expect(agendaOf(chair.doc)).toEqual(['议题：路灯']);
  await compose(keys, 'dianf', 'dianfei');
  await choose(keys, '电费');

  await until('whole at the chair', () => agendaOf(chair.doc)[0] === '议题：路灯电费');
  expect(await field.inputValue()).toBe('议题：路灯电费');
  await page.keyboard.type('!');
  await until('the cursor was behind it', () => agendaOf(chair.doc)[0] === '议题：路灯电费!');
  await page.keyboard.press('Control+z');
  await until('undo leaves the other one’s words', () => agendaOf(chair.doc)[0]?.startsWith('议题：路灯'));
});

test('in the minutes pinyin goes on while another types in the same paragraph, and both texts are whole', async () => {
  const meeting = await planMeeting(place);
  const chair = await openPlain(place, meeting.minutes, meeting.chair);
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText('发言');
  paragraph.insert(0, [text]);
  chair.doc.getXmlFragment('body').push([paragraph]);
  const { page, keys } = await openDesk(meeting);
  await page.locator('#tab-minutes').click();
  const editor = page.locator('.ProseMirror');
  await editor.getByText('发言').click();
  await page.keyboard.press('End');

  await compose(keys, 't', 'to', 'tong');
  const other = await openPlain(place, meeting.minutes, meeting.viewer);
  text.insert(0, '甲：');
  await until('the edit at another screen', () => other.doc.getXmlFragment('body').toString().includes('甲'));
  expect(await editor.textContent()).not.toContain('甲');
  await compose(keys, 'tongy', 'tongyi');
  await choose(keys, '同意');

  await until('whole at the chair', () =>
    chair.doc.getXmlFragment('body').toString().includes('甲：发言同意<'),
  );
  await until('whole on the page', async () =>
    (await editor.locator('p').first().textContent())?.includes('甲：发言同意'),
  );
  expect(chair.doc.getXmlFragment('body').toString()).toBe('<paragraph>甲：发言同意</paragraph>');
});
