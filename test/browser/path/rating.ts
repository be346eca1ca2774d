import type { Page } from 'playwright-core';
import type { Person } from '../stage/hall.ts';
import type { Cast } from './cast.ts';

/** A request of the page that somebody has open, as the product itself would send it. */
const ask = <T>(page: Page, method: string, path: string, body?: object): Promise<T> =>
  page.evaluate(
    async ([how, where, what]) => {
      const headers = { 'x-yishiting': '1', 'content-type': 'application/json' };
      const response = await fetch(where, { method: how, headers, ...(what ? { body: what } : {}) });
      if (!response.ok) throw new Error(`${how} ${where}: ${response.status}`);
      return response.json();
    },
    [method, path, body ? JSON.stringify(body) : ''] as const,
  ) as Promise<T>;

/** The officer handles what the resident sent from a phone, without a meeting. */
export const replyToPetition = async ({ county }: Cast): Promise<void> => {
  const { page } = county;
  const found = await ask<{ rows: { id: string; subject: string }[] }>(page, 'GET', '/api/cases?text=公厕');
  const id = found.rows[0]?.id ?? '';
  for (const to of ['triaged', 'transferred', 'received', 'accepted', 'handling'])
    await ask(page, 'POST', `/api/cases/${id}/moves`, { to, unit: '桃源村村委会' });
  const opinion = { facts: '公厕夜里上锁属实。', opinion: '夜里也开门。', basis: '村规民约第三条' };
  await ask(page, 'POST', `/api/cases/${id}/reply`, { ...opinion, verdict: 'support' });
};

/** Somebody who reads a reply is half way through rating the unit. */
export const fillRating = async ({ page }: Person): Promise<void> => {
  const form = page.locator('form').first();
  await form.getByRole('radio', { name: '满意', exact: true }).check();
  await form.getByRole('textbox').fill('答复得快');
};
