import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

/** A text field by its label, as a person finds it. */
export const field = (page: Page | Locator, name: string | RegExp): Locator =>
  page.getByRole('textbox', { name });

/** Fills several text fields by their labels. */
export const fillIn = async (page: Page | Locator, values: Record<string, string>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) await field(page, new RegExp(`^${name}`)).fill(value);
};

export const press = (page: Page | Locator, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

/** Waits until what a screen shows is that; fails with what it shows instead. */
export const becomes = async <T>(look: () => Promise<T>, wanted: T): Promise<void> => {
  const deadline = Date.now() + 10_000;
  let seen = await look();
  while (seen !== wanted) {
    if (Date.now() > deadline) throw new Error(`still ${String(seen)}, not ${String(wanted)}`);
    await pause(50);
    seen = await look();
  }
};
