import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { agendaOf, openPlain } from '../factories/collab.ts';
import { becomePerson } from '../setup/browser.ts';
import { until } from '../setup/until.ts';
import {
  agendaField,
  documentWire,
  minutesField,
  minutesOnServer,
  ownDesk,
  paragraphs,
  planFor,
  saved,
  says,
  shows,
  sitDown,
  write,
} from './stage/desk.ts';

const stage = await ownDesk();

test('somebody else in the same browser neither sees nor sends what the person before had not sent', async () => {
  const { meeting, context, openAgenda } = await sitDown(stage);
  const wire = await documentWire(context);
  const page = await openAgenda();
  await page.getByRole('button', { name: '加一项' }).click();
  await page.keyboard.type('公开的');
  const { doc } = await openPlain(stage.place, meeting.agenda, meeting.viewer);
  await until('sent', () => agendaOf(doc)[0] === '公开的');
  await saved(page);
  await wire.cut();
  await page.keyboard.type('，没发的');
  await says(page, '已存本机，待同步1处');

  await becomePerson(context, stage.url, meeting.chair);
  wire.mend();
  await says(page, '换了人登录');
  expect(await page.getByText('公开的').count()).toBe(0);
  expect(await page.getByRole('textbox').count()).toBe(0);
  const others = await openAgenda();
  await saved(others);
  expect(await agendaField(others).inputValue()).toBe('公开的');
  expect(agendaOf(doc)).toEqual(['公开的']);

  await becomePerson(context, stage.url, meeting.recorder);
  const own = await openAgenda();
  await saved(own);
  await until('own words', () => agendaOf(doc)[0] === '公开的，没发的');
  await context.close();
}, 60_000);

test('signing out wipes the copies of all documents, asks before, and empties the other tab', async () => {
  const { meeting, context, openMinutes } = await sitDown(stage);
  const wire = await documentWire(context);
  const page = await openMinutes();
  const seen = await minutesOnServer(stage, meeting);
  await write(page, '机密');
  await until('sent', () => seen() === '<paragraph>机密</paragraph>');
  await saved(page);
  await wire.cut();
  await page.keyboard.type('而且没发');
  await says(page, '已存本机，待同步1处');

  const office = await context.newPage();
  await office.goto(`${stage.url}/console`);
  await office.getByRole('button', { name: '退出登录' }).click();
  await office.getByText('还有1处改动没有同步').waitFor();
  await office.getByRole('button', { name: '仍然退出' }).click();
  await office.locator('input[type=password]').waitFor();
  await page.waitForURL(/\/console\/sign-in\?next=%2Fdesk/);
  await page.locator('input[type=password]').waitFor();
  expect(await page.getByText('机密').count()).toBe(0);
  await until('nothing is left', async () => {
    const left = await office.evaluate(async () => [
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...Object.keys(localStorage).filter((key) => /^(local-copy|refused-text|desk-entry) /.test(key)),
    ]);
    return left.length === 0;
  });
  await context.close();
}, 60_000);

test('who may only read has an editor that takes nothing, is told so, and leaves no copy behind', async () => {
  const meeting = await planFor(stage);
  const chair = await openPlain(stage.place, meeting.minutes, meeting.chair);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('主持人写的')]);
  chair.doc.getXmlFragment('body').push([paragraph]);
  const { context, openMinutes } = await sitDown(stage, { as: 'viewer', meeting });
  const page = await openMinutes();
  await says(page, '只读：您可以看，不能改。');
  await shows(page, ['主持人写的']);
  expect(await minutesField(page).getAttribute('contenteditable')).toBe('false');
  await page.locator('.tiptap p').click();
  await page.keyboard.type('伪造');
  expect(await paragraphs(page)).toEqual(['主持人写的']);
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => /local-copy/.test(key))),
  ).toEqual([]);
  await context.close();
}, 60_000);

test('when the storage of the device is full, the page says so and goes on', async () => {
  const { meeting, context, openMinutes } = await sitDown(stage);
  const page = await openMinutes();
  await saved(page);
  // What a browser does with a write that does not fit.
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (...given) {
      const request = add.apply(this, given);
      this.transaction.abort();
      return request;
    };
  });
  const seen = await minutesOnServer(stage, meeting);
  await write(page, '存不下');
  await says(page, '这个浏览器存不下副本');
  await until('sent', () => seen() === '<paragraph>存不下</paragraph>');
  await context.close();
}, 60_000);

test('a browser without storage works, and says that the page must stay open', async () => {
  const { context, openMinutes } = await sitDown(stage);
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no storage', 'SecurityError');
    };
  });
  const page = await openMinutes();
  await says(page, '这个浏览器存不下副本');
  await write(page, '照样写');
  await saved(page);
  await context.setOffline(true);
  await page.keyboard.type('，断网');
  await says(page, '请不要关闭这一页');
  expect(await page.getByText('已存本机').count()).toBe(0);
  await context.setOffline(false);
  await saved(page);
  await shows(page, ['照样写，断网']);
  await context.close();
}, 60_000);
