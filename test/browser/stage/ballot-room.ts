import { randomUUID } from 'node:crypto';
import { afterAll } from '@jest/globals';
import { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import type { Browser, Page } from 'playwright-core';
import { buildClient } from '../../../server/bin/build.ts';
import { openHall } from '../../factories/hall.ts';
import { addDevice } from '../../factories/staff.ts';
import { launchBrowser, openPageAs, sizes } from '../../setup/browser.ts';
import { caller } from '../../setup/client.ts';
import { sql } from '../../setup/database.ts';
import { type ServerProcess, startServerProcess } from '../../setup/server-process.ts';

type Wanted = Partial<Body<typeof ballotApi.propose>>;

/** A real server of a test file and a browser, in which halls are filled and ballots opened at once. */
export const ownBallotRoom = async () => {
  await buildClient();
  const [server, browser] = await Promise.all([startServerProcess(), launchBrowser()]);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  /** A small phone whose browser runs no script. */
  const plainPhone = async (): Promise<Page> => {
    const context = await browser.newContext({
      viewport: sizes.smallPhone,
      locale: 'zh-CN',
      javaScriptEnabled: false,
    });
    context.setDefaultTimeout(15_000);
    return context.newPage();
  };
  return { server, plainPhone, hall: (phones: number) => fillHall(server, browser, phones) };
};

const fillHall = async (server: ServerProcess, browser: Browser, phones: number) => {
  const place = { url: server.url, database: { url: server.databaseUrl } };
  // One unit of the roster has not come yet.
  const hall = await openHall(place, { eligible: phones + 1, present: { phone: phones } });
  const chair = await addDevice(place, hall.staff.chair.account?.id);
  const on = (id: string) => ({ params: { id } });

  const put = async (zh: string, more: Wanted = {}): Promise<string> => {
    const body = { itemId: hall.itemId, motion: { zh }, secrecy: 'named' as const, ...more };
    const { id } = await chair.call(ballotApi.propose, { ...on(hall.meetingId), body });
    await chair.call(ballotApi.open, { ...on(id), body: {} });
    return id;
  };
  const cast = (id: string, attendanceId: string, choice: string) =>
    caller(server.url, { cookie: hall.cookie(attendanceId) }).call(ballotApi.cast, {
      ...on(id),
      body: { op: randomUUID(), rev: 1, choice, attendanceId },
    });
  const shut = (id: string) => chair.call(ballotApi.close, on(id));
  const annul = (id: string, reason: string) => chair.call(ballotApi.void, { ...on(id), body: { reason } });

  const phone = (seat: string, size: 'phone' | 'smallPhone' = 'phone') =>
    openPageAs(
      browser,
      seat ? { cookie: () => hall.cookie(seat) } : null,
      `${server.url}/m/${hall.code}`,
      size,
    );
  const projector = (size: 'projector' | 'tablet' = 'projector') =>
    openPageAs(browser, null, `${server.url}/p/${hall.code}`, size);

  /** Puts one more person on the phone that holds the first seat. */
  const share = (first: string, second: string) =>
    sql(
      server.databaseUrl,
      'update attendance set session_id = (select session_id from attendance where id = $1) where id = $2',
      [first, second],
    );
  /** What an officer does: lets in who waits, prints a slip for who is missing. */
  const admit = async (): Promise<void> => {
    const rows = await chair.call(attendanceApi.list, on(hall.meetingId));
    for (const { id: attendanceId } of rows.filter((row) => row.state === 'waiting'))
      await chair.call(attendanceApi.admit, { params: { id: hall.meetingId, attendanceId } });
  };
  const wholeSlip = async (name: string) => {
    const slips = await chair.call(rosterApi.slips, { ...on(hall.meetingId), body: {} });
    return slips.find((one) => one.name === name);
  };
  const slip = async (name: string): Promise<string> => (await wholeSlip(name))?.token ?? '';
  const pin = async (name: string): Promise<string> => (await wholeSlip(name))?.pin ?? '';
  /** Votes on record, each act once. */
  const recorded = (ballotId: string) =>
    sql<{ op: string; choice: string; rev: number }>(
      server.databaseUrl,
      'select op, choice, rev from cast_event where ballot_id = $1 order by seq',
      [ballotId],
    );
  return { ...hall, put, cast, shut, annul, phone, projector, share, admit, slip, pin, recorded };
};
export type Room = Awaited<ReturnType<typeof fillHall>>;

/** Ticks a choice and goes as far as the question "are you sure". */
export const choose = async (page: Page, word: '同意' | '反对' | '弃权'): Promise<void> => {
  await page.locator('.choice', { hasText: word }).click();
  await page.getByRole('button', { name: '投票', exact: true }).click();
  await page.getByText(`您选择：${word}`).waitFor();
};

export const vote = async (page: Page, word: '同意' | '反对' | '弃权'): Promise<void> => {
  await choose(page, word);
  await page.getByRole('button', { name: '确定投票' }).click();
};
