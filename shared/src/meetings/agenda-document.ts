import * as z from 'zod/mini';
import type { AgendaItem } from './meeting.contract.ts';

/**
 * The shared document `meeting:{id}:agenda` holds one root, a Y.Array of Y.Map items:
 * `id` uuid, `zh` and `en` Y.Text, `linksCase` boolean, `minutes` whole number or null.
 */
export const agendaRoot = 'items';
export const agendaLimits = { items: 50, text: 200, minutes: 600 } as const;

/** PostgreSQL keeps every character but the null, and one of them must not keep the agenda from being locked. */
const words = z.catch(
  z.pipe(
    z.string(),
    z.transform((text) => text.replaceAll('\u0000', '').trim()),
  ),
  '',
);

const looseItem = z.object({
  id: z.catch(z.nullable(z.uuid()), null),
  zh: words,
  en: words,
  linksCase: z.catch(z.boolean(), false),
  minutes: z.catch(z.nullable(z.int().check(z.minimum(1), z.maximum(agendaLimits.minutes))), null),
});

/**
 * The items of the document, given as the JSON of its root. Lines without words are left out, a text only in
 * English stands for both. An item whose id is missing, malformed or there twice gets one from `newId`.
 */
export const readAgenda = (root: unknown, newId: () => string): AgendaItem[] => {
  const seen = new Set<string>();
  return (Array.isArray(root) ? root : [])
    .flatMap((raw) => looseItem.safeParse(raw).data ?? [])
    .filter(({ zh, en }) => zh !== '' || en !== '')
    .slice(0, agendaLimits.items)
    .map(({ id, zh, en, ...rest }) => {
      const own = id && !seen.has(id) ? id : newId();
      seen.add(own);
      return { id: own, zh: cut(zh || en), en: cut(en), ...rest };
    });
};

/** Whole characters, so that a rare surname at the edge is not halved. */
const cut = (text: string): string => [...text].slice(0, agendaLimits.text).join('');
