import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import type { Person, Stage } from './hall.ts';

const OUTAGE_MS = 30_000;

/** Takes the network from these people. What it returns gives it back, when they have been without it for 30 s. */
export const cutOff = async (...people: Person[]): Promise<() => Promise<void>> => {
  const set = (offline: boolean) =>
    Promise.all(people.map(({ context }) => context.setOffline(offline))).then(() => {});
  await set(true);
  const since = Date.now();
  return async () => {
    await pause(Math.max(0, since + OUTAGE_MS - Date.now()));
    await set(false);
  };
};

/** What every page of the staff says when an act found no server. */
export const unreachable = (page: Page): Locator =>
  page.getByText(/没有连上服务器，还不知道有没有办成/).first();

/** People tap while the server is dead, are told so, and tap again when it is back. */
export const tapThroughKill = async (
  { server }: Stage,
  tap: () => Promise<void>,
  ...told: Locator[]
): Promise<void> => {
  await server.kill('SIGKILL');
  await tap();
  await Promise.all(told.map((words) => words.waitFor()));
  await server.restart();
  await tap();
};
