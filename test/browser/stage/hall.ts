import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildClient } from '../../../server/bin/build.ts';
import { hallHost, launchBrowser, openContext, type sizes } from '../../setup/browser.ts';
import { type ServerProcess, startServerProcess } from '../../setup/server-process.ts';
import { shotPath } from './shot.ts';

export type Person = {
  page: Page;
  context: BrowserContext;
  /** Opens a page of the product. */
  open: (path: string) => Promise<void>;
  /** Takes a picture, when everything that it shows is there. */
  shot: (name: string) => Promise<void>;
};

export type Stage = {
  server: ServerProcess;
  /** As people in the hall reach it. */
  url: string;
  person: (size: keyof typeof sizes) => Promise<Person>;
  /** Somebody with an account of the demo village, signed in by the form. */
  staff: (login: string, size?: keyof typeof sizes) => Promise<Person>;
  /** What went wrong on any page: script errors and refused resources. */
  troubles: string[];
  /** Plays a step; when it fails, a picture of every screen is left behind. */
  play: (work: () => Promise<void>) => Promise<void>;
  close: () => Promise<void>;
};

/** The real server with its demo village, and a browser for each person. */
export const openStage = async (): Promise<Stage> => {
  await buildClient();
  const [server, browser] = await Promise.all([startServerProcess({ env: { DEMO: '1' } }), launchBrowser()]);
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  await untilFurnished(server).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const troubles: string[] = [];
  const url = server.url.replace('127.0.0.1', hallHost);
  const person = (size: keyof typeof sizes) => openPerson(browser, url, size, troubles);
  const staff = async (login: string, size: keyof typeof sizes = 'projector') => {
    const someone = await person(size);
    await someone.open('/console');
    await someone.page.getByLabel('账号').fill(login);
    await someone.page.locator('input[type=password]').fill('taoyuan-2026');
    await someone.page.getByRole('button', { name: '登录', exact: true }).click();
    await someone.page.getByRole('button', { name: '退出登录' }).waitFor();
    return someone;
  };
  let failed = false;
  const play = async (work: () => Promise<void>) => {
    if (failed) throw new Error('an earlier step of the path failed');
    await work().catch(async (error: unknown) => {
      failed = true;
      const pages = browser.contexts().flatMap((context) => context.pages());
      await Promise.all(pages.map((page, i) => page.screenshot({ path: shotPath(`failed-${i}`) })));
      throw troubles.length > 0 ? new Error(troubles.join('\n'), { cause: error }) : error;
    });
    expect(troubles).toEqual([]);
  };
  return { server, url, person, staff, troubles, play, close };
};

/** The demo village is filled through the open doors, so it is there a moment after the server is. */
const untilFurnished = async (server: ServerProcess): Promise<void> => {
  const deadline = Date.now() + 60_000;
  while (!/is ready after/.test(server.output())) {
    if (Date.now() > deadline || /start failed/.test(server.output()))
      throw new Error(`no demo village: ${server.output()}`);
    await pause(50);
  }
};

const openPerson = async (
  browser: Browser,
  url: string,
  size: keyof typeof sizes,
  troubles: string[],
): Promise<Person> => {
  const context = await openContext(browser, size);
  const page = await context.newPage();
  page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`));
  return {
    page,
    context,
    open: async (path) => {
      await page.goto(url + path);
    },
    shot: async (name) => {
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: shotPath(name) });
    },
  };
};
