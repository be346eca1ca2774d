import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { agendaRoot, readAgenda } from '@yishiting/shared/meetings/agenda-document.ts';
import type { AgendaItem as AgendaItemView } from '@yishiting/shared/meetings/meeting.contract.ts';
import * as Y from 'yjs';
import { AgendaItem } from './meeting.entity.ts';

export const itemsOf = (em: EntityManager, meetingId: string): Promise<AgendaItem[]> =>
  em.find(AgendaItem, { meetingId }, { orderBy: { ordinal: 'asc' } });

export const itemsIn = (document: Y.Doc): AgendaItemView[] =>
  readAgenda(document.getArray(agendaRoot).toJSON(), randomUUID);

/** What an agenda begins with; each item gets an id of its own. */
export type SeedItem = Omit<AgendaItemView, 'id'>;

export const seedAgenda =
  (items: readonly SeedItem[]) =>
  (document: Y.Doc): void => {
    for (const { zh, en, linksCase, minutes } of items) {
      const item = new Y.Map<unknown>();
      item.set('id', randomUUID());
      item.set('zh', new Y.Text(zh));
      item.set('en', new Y.Text(en));
      item.set('linksCase', linksCase);
      item.set('minutes', minutes);
      document.getArray(agendaRoot).push([item]);
    }
  };

/** Writes the locked items. An id that another meeting has already is copied text, and gets an id of its own. */
export const keepItems = async (
  em: EntityManager,
  meetingId: string,
  items: AgendaItemView[],
): Promise<void> => {
  const taken = await em.find(AgendaItem, { id: items.map((item) => item.id) }, { fields: ['id'] });
  const elsewhere = new Set(taken.map((item) => item.id));
  for (const [i, item] of items.entries())
    em.create(AgendaItem, {
      ...item,
      id: elsewhere.has(item.id) ? randomUUID() : item.id,
      meetingId,
      ordinal: i + 1,
    } as AgendaItem);
  await em.flush();
};
