import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { BrowserContext } from 'playwright-core';
import { agendaOf, closeClients, openPlain } from '../factories/collab.ts';
import { becomePerson, openProfile } from '../setup/browser.ts';
import { sql } from '../setup/database.ts';
import { until } from '../setup/until.ts';
import {
  documentWire,
  minutesField,
  minutesOnServer,
  ownDesk,
  paragraphs,
  planFor,
  saved,
  says,
  shot,
  shows,
  sitDown,
  write,
} from './stage/desk.ts';

const stage = await ownDesk();

test('text typed without network arrives once, and until then the count is right, after a reload too', async () => {
  const { meeting, context, openMinutes } = await sitDown(stage);
  const wire = await documentWire(context);
  const page = await openMinutes();
  const seen = await minutesOnServer(stage, meeting);
  await write(page, '一');
  await page.keyboard.press('Enter');
  await page.keyboard.type('二');
  await until('two paragraphs', () => seen() === '<paragraph>一</paragraph><paragraph>二</paragraph>');
  await saved(page);

  await wire.cut();
  await says(page, '连接断了');
  await page.keyboard.type('，断网');
  await page.keyboard.press('Enter');
  await page.keyboard.type('三');
  await says(page, '已存本机，待同步2处');
  await shot(page, 'desk-offline');
  await page.close();
  const again = await openMinutes();
  await shows(again, ['一', '二，断网', '三']);
  await says(again, '已存本机，待同步2处');
  await write(again, '完');
  await says(again, '已存本机，待同步2处');
  expect(seen()).toBe('<paragraph>一</paragraph><paragraph>二</paragraph>');

  wire.mend();
  await saved(again);
  await until('once', () =>
    seen().startsWith('<paragraph>一</paragraph><paragraph>二，断网</paragraph><paragraph>三完'),
  );
  await again.reload();
  await again.getByRole('tab', { name: '会议记录' }).click();
  await saved(again);
  await shows(again, ['一', '二，断网', '三完']);
  await context.close();
}, 60_000);

test('two tabs of one person see each other without network, and what either typed arrives once', async () => {
  const { meeting, context, openMinutes } = await sitDown(stage);
  const first = await openMinutes();
  const second = await openMinutes();
  await write(first, '甲');
  await Promise.all([saved(first), saved(second), shows(second, ['甲'])]);

  await context.setOffline(true);
  await first.bringToFront();
  await write(first, '乙');
  await shows(second, ['甲乙']);
  await second.bringToFront();
  await write(second, '丙');
  await shows(first, ['甲乙丙']);
  await Promise.all([first, second].map((page) => says(page, '已存本机，待同步1处')));
  await first.close();

  await context.setOffline(false);
  await saved(second);
  const seen = await minutesOnServer(stage, meeting);
  expect(seen()).toBe('<paragraph>甲乙丙</paragraph>');
  await context.close();
}, 60_000);

test('what was refused because the agenda was locked can still be read and copied, until it is put aside', async () => {
  const { meeting, context, openAgenda } = await sitDown(stage);
  const page = await openAgenda();
  await page.getByRole('button', { name: '加一项' }).click();
  await page.keyboard.type('路灯');
  const { doc } = await openPlain(stage.place, meeting.agenda, meeting.viewer);
  await until('sent', () => agendaOf(doc)[0] === '路灯');
  await saved(page);

  await context.setOffline(true);
  await page.keyboard.type('电费，离线时写的');
  await says(page, '已存本机，待同步1处');
  await meeting.chair.call(meetingApi.lockAgenda, { params: { id: meeting.id } });
  await context.setOffline(false);

  await says(page, '只读：议程已锁定');
  await page.getByText('有1处改动没有保存').waitFor();
  const kept = page.getByLabel('没有保存的文字，可以复制');
  await shot(page, 'desk-refused');
  expect(await kept.inputValue()).toBe('路灯电费，离线时写的');
  expect(await page.locator('.agenda-text strong').allTextContents()).toEqual(['路灯']);
  await page.reload();
  expect(await kept.inputValue()).toBe('路灯电费，离线时写的');
  await page.getByRole('button', { name: '知道了，删掉' }).click();
  await kept.waitFor({ state: 'detached' });
  await page.reload();
  await says(page, '只读：议程已锁定');
  expect(await kept.count()).toBe(0);
  await context.close();
}, 60_000);

test('a server set back to an older backup gets nothing from the copies, and the words can be taken along', async () => {
  const { meeting, context, openMinutes } = await sitDown(stage);
  const page = await openMinutes();
  const before = await minutesOnServer(stage, meeting);
  await write(page, '备份以前');
  await until('the first', () => before() === '<paragraph>备份以前</paragraph>');
  await saved(page);
  const backup = await sql<{ head: string }>(
    stage.server.databaseUrl,
    'select head::text from document where name = $1',
    [meeting.minutes],
  );
  await page.keyboard.press('Enter');
  await page.keyboard.type('备份以后');
  await until('the second', () => before().endsWith('<paragraph>备份以后</paragraph>'));
  await saved(page);
  closeClients();
  await stage.server.kill('SIGKILL');
  for (const query of [
    'update document set head = $2 where name = $1',
    'delete from document_update where name = $1 and seq > $2',
  ])
    await sql(stage.server.databaseUrl, query, [meeting.minutes, backup[0]?.head]);
  await stage.server.restart();

  await says(page, '服务器恢复到了较早的备份');
  expect(await paragraphs(page)).toEqual(['备份以前', '备份以后']);
  await shot(page, 'desk-set-back');
  expect(await minutesField(page).getAttribute('contenteditable')).toBe('false');
  const seen = await minutesOnServer(stage, meeting);
  expect(seen()).toBe('<paragraph>备份以前</paragraph>');
  await page.getByRole('button', { name: '改用服务器上的版本' }).click();
  await saved(page);
  await shows(page, ['备份以前']);
  expect(await page.getByLabel('没有保存的文字，可以复制').inputValue()).toContain('备份以后');
  await write(page, '，接着写');
  await until('goes on', () => seen() === '<paragraph>备份以前，接着写</paragraph>');
  await context.close();
}, 60_000);

test('a copy survives the end of the browser', async () => {
  const meeting = await planFor(stage);
  const folder = await mkdtemp(join(tmpdir(), 'profile-'));
  const seen = await minutesOnServer(stage, meeting);
  const session = async (work: (context: BrowserContext) => Promise<void>) => {
    const context = await openProfile(folder);
    await becomePerson(context, stage.url, meeting.recorder);
    await work(context).finally(() => context.close());
  };
  await session(async (context) => {
    const wire = await documentWire(context);
    const page = await (await sitDown(stage, { meeting, context })).openMinutes();
    await write(page, '在线');
    await until('sent', () => seen() === '<paragraph>在线</paragraph>');
    await wire.cut();
    await page.keyboard.type('，断网');
    await says(page, '已存本机，待同步1处');
  });
  await session(async (context) => {
    await saved(await (await sitDown(stage, { meeting, context })).openMinutes());
    await until('once', () => seen() === '<paragraph>在线，断网</paragraph>');
  });
  await rm(folder, { recursive: true, force: true });
}, 60_000);
