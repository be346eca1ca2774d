import { randomUUID } from 'node:crypto';
import { docName } from '@yishiting/shared/doc-names.ts';
import { agendaRoot, readAgenda } from '@yishiting/shared/meetings/agenda-document.ts';
import type { AgendaItem } from '@yishiting/shared/meetings/meeting.contract.ts';
import * as Y from 'yjs';
import { until } from '../setup/until.ts';
import { openDocument, type SharedDocument } from './document.ts';
import type { Meeting } from './scenario.ts';
import type { Person } from './staff.ts';

const open = async (url: string, meetingId: string, person: Person): Promise<SharedDocument> => {
  const name = docName({ meetingId, kind: 'agenda' });
  let fault: string | null = null;
  const shared = openDocument({
    url,
    name,
    cookie: person.cookie(),
    refused: (reason) => {
      fault = reason;
    },
  });
  let synced = false;
  shared.synced.then(() => {
    synced = true;
  });
  await until(`${person.name} opens the agenda`, () => {
    if (fault) throw new Error(`${person.name} may not open the agenda: ${fault}`);
    return synced;
  });
  return shared;
};

const itemsIn = ({ doc }: SharedDocument): AgendaItem[] =>
  readAgenda(doc.getArray(agendaRoot).toJSON(), randomUUID);

const newItem = (item: Meeting['agenda'][number]): Y.Map<unknown> => {
  const map = new Y.Map<unknown>();
  map.set('id', randomUUID());
  map.set('zh', new Y.Text(item.zh));
  map.set('en', new Y.Text());
  map.set('linksCase', item.linksCase ?? false);
  map.set('minutes', null);
  return map;
};

/**
 * Two people fill the agenda at once: the chair writes the items, the recorder their English text. What was there
 * before (the case's own item) gives way. Resolves when each sees the other's edits.
 */
export const fillAgenda = async (
  url: string,
  meetingId: string,
  items: Meeting['agenda'],
  [chair, recorder]: [Person, Person],
): Promise<void> => {
  const desk = await open(url, meetingId, chair);
  const other = await open(url, meetingId, recorder);
  try {
    const list = desk.doc.getArray<Y.Map<unknown>>(agendaRoot);
    desk.doc.transact(() => {
      list.delete(0, list.length);
      list.push(items.map(newItem));
    });
    const theirs = other.doc.getArray<Y.Map<unknown>>(agendaRoot);
    const sees = (shared: SharedDocument, part: 'zh' | 'en') =>
      itemsIn(shared)
        .map((i) => i[part])
        .join('\n') === items.map((i) => i[part]).join('\n');
    await until('the recorder sees the items', () => sees(other, 'zh'));
    other.doc.transact(() => {
      for (const [i, { en }] of items.entries()) {
        const text = theirs.get(i).get('en');
        if (text instanceof Y.Text) text.insert(0, en);
      }
    });
    await until('the chair sees the English', () => sees(desk, 'en'));
  } finally {
    desk.close();
    other.close();
  }
};
