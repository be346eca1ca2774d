import { describe, expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { ClientBook } from '../../server/src/collab/guard/client-book.ts';
import { inspectUpdate } from '../../server/src/collab/guard/inspect-update.ts';
import { Replica } from '../../server/src/collab/replica.ts';
import { agendaShape } from '../../server/src/collab/shapes/agenda.shape.ts';
import { minutesShape } from '../../server/src/collab/shapes/minutes.shape.ts';
import type { Shape } from '../../server/src/collab/shapes/shape.ts';
import { chance, type Pick } from '../factories/chance.ts';

const newItem = (pick: Pick) => {
  const map = new Y.Map<unknown>();
  const hex = (n: number) =>
    pick(16 ** n)
      .toString(16)
      .padStart(n, '0');
  map.set('id', `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`);
  map.set('zh', new Y.Text('路灯'));
  map.set('en', new Y.Text());
  map.set('linksCase', false);
  map.set('minutes', null);
  return map;
};

/** What the agenda form can do. */
const editAgenda = (doc: Y.Doc, undo: Y.UndoManager, pick: Pick): void => {
  const items = doc.getArray<Y.Map<unknown>>('items');
  const what = pick(10);
  const at = pick(Math.max(1, items.length));
  const text = items.length > 0 ? items.get(at).get(pick(2) === 0 ? 'zh' : 'en') : null;
  if (items.length === 0 || (what === 0 && items.length < 20)) items.insert(at, [newItem(pick)]);
  else if (what === 1) items.delete(at, 1);
  else if (what === 2) items.get(at).set('minutes', pick(60) + 1);
  else if (what === 3) items.get(at).set('linksCase', pick(2) === 0);
  else if (what === 4) undo.undo();
  else if (what === 5) undo.redo();
  else if (text instanceof Y.Text && what < 8)
    text.insert(pick(text.length + 1), '𠮷水价ab'.slice(0, 2 + pick(4)));
  else if (text instanceof Y.Text && text.length > 0) text.delete(pick(text.length), 1);
};

/** What a rich text editor does to its XML. */
const editMinutes = (doc: Y.Doc, undo: Y.UndoManager, pick: Pick): void => {
  const body = doc.getXmlFragment('body');
  const what = pick(9);
  const node = body.length > 0 ? body.get(pick(body.length)) : null;
  const text = node instanceof Y.XmlElement ? node.get(0) : null;
  if (!(node instanceof Y.XmlElement) || what === 0) {
    const element = new Y.XmlElement(pick(2) === 0 ? 'paragraph' : 'heading');
    element.insert(0, [new Y.XmlText('发言')]);
    body.insert(pick(body.length + 1), [element]);
  } else if (what === 1) body.delete(pick(body.length), 1);
  else if (what === 2) (node as Y.XmlElement<{ level: number }>).setAttribute('level', pick(3) + 1);
  else if (what === 3) undo.undo();
  else if (what === 4) undo.redo();
  else if (text instanceof Y.XmlText && what === 5)
    text.format(0, text.length, { bold: pick(2) === 0 || null });
  else if (text instanceof Y.XmlText && what < 8) text.insert(pick(text.length + 1), '决议');
  else if (text instanceof Y.XmlText && text.length > 0) text.delete(0, 1);
};

type Edit = (doc: Y.Doc, undo: Y.UndoManager, pick: Pick) => void;

/**
 * Three people edit for a while: typing, going offline, coming back under a new client id with what they had
 * stored. Every frame goes past the guard, as the gateway would take it.
 */
const play = (shape: Shape, root: 'items' | 'body', edit: Edit, seed: number) => {
  const pick = chance(seed);
  const server = new Replica(shape, []);
  const clients = new ClientBook();
  const verdicts: Record<string, number> = {};
  const people = ['a', 'b', 'c'].map((owner) => {
    const open = (saved?: Uint8Array) => {
      const doc = new Y.Doc();
      doc.clientID = pick(2 ** 32 - 1);
      if (root === 'items') doc.getArray(root);
      else doc.getXmlFragment(root);
      if (saved) Y.applyUpdate(doc, saved);
      const type = doc.share.get(root);
      if (!type) throw new Error('no root');
      const outbox: Uint8Array[] = [];
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== 'server') outbox.push(update);
      });
      return { doc, outbox, undo: new Y.UndoManager(type, { captureTimeout: 0 }) };
    };
    return { owner, online: true, page: open(), open };
  });

  const take = (owner: string, update: Uint8Array) => {
    const writer = { owner, name: owner, right: 'write' as const };
    const verdict = inspectUpdate({ doc: server.doc, shape, clients, writer }, update);
    verdicts[verdict.kind] = (verdicts[verdict.kind] ?? 0) + 1;
    if (verdict.kind === 'gap') throw new Error('an honest client left a gap');
    if (verdict.kind === 'nothing') return;
    const change = server.apply(update);
    clients.add(verdict.clients.map((client) => [client, owner]));
    for (const person of people)
      if (change && person.online && person.owner !== owner) Y.applyUpdate(person.page.doc, change, 'server');
  };
  const sync = (person: (typeof people)[number]) => {
    person.page.outbox.length = 0;
    take(person.owner, Y.encodeStateAsUpdate(person.page.doc, server.vector()));
    Y.applyUpdate(person.page.doc, server.since(Y.encodeStateVector(person.page.doc)), 'server');
  };

  for (let step = 0; step < 300; step += 1) {
    const person = people[pick(people.length)];
    if (!person) continue;
    const what = pick(30);
    if (what === 0) person.online = false;
    else if (what === 1 && !person.online) {
      person.online = true;
      sync(person);
    } else if (what === 2 && !person.online)
      person.page = person.open(Y.encodeStateAsUpdate(person.page.doc));
    else person.page.doc.transact(() => edit(person.page.doc, person.page.undo, pick));
    if (person.online) for (const update of person.page.outbox.splice(0)) take(person.owner, update);
  }
  for (const person of people) {
    person.online = true;
    sync(person);
  }
  for (const person of people) sync(person);
  const states = people.map(({ page }) => JSON.stringify(page.doc.toJSON()));
  return { states, server: JSON.stringify(server.doc.toJSON()), verdicts };
};

describe('whoever edits honestly is never refused, and all see the same', () => {
  test.each(Array.from({ length: Number(process.env.ROUNDS ?? 40) }, (_, i) => i + 1))(
    'agenda, seed %i',
    (seed) => {
      const { states, verdicts } = play(agendaShape, 'items', editAgenda, seed);
      expect(new Set(states).size).toBe(1);
      expect(verdicts.new).toBeGreaterThan(30);
    },
  );

  test.each(Array.from({ length: Number(process.env.ROUNDS ?? 40) }, (_, i) => i + 1))(
    'minutes, seed %i',
    (seed) => {
      const { states, verdicts } = play(minutesShape, 'body', editMinutes, seed);
      expect(new Set(states).size).toBe(1);
      expect(verdicts.new).toBeGreaterThan(30);
    },
  );
});

test('what was written beside an edit that the server has only now is taken, also together with what that edit was beside', () => {
  const words = (doc: Y.Doc) => (doc.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  const page = (clientID: number, start?: Uint8Array) => {
    const doc = new Y.Doc();
    doc.clientID = clientID;
    doc.getXmlFragment('body');
    if (start) Y.applyUpdate(doc, start);
    return doc;
  };
  const source = page(1);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('始终')]);
  source.getXmlFragment('body').push([paragraph]);
  const server = new Replica(minutesShape, [Y.encodeStateAsUpdate(source)]);
  const clients = new ClientBook([[1, 'a']]);
  const late = page(9, server.all());
  const other = page(3, server.all());
  // Both at one place: the server hears of the other first, and so does the late page, before it is back.
  words(late).insert(1, '晚');
  words(other).insert(1, '早');
  const early = Y.encodeStateAsUpdate(other, server.vector());
  const writer = (owner: string) => ({ owner, name: owner, right: 'write' as const });
  inspectUpdate({ doc: server.doc, shape: minutesShape, clients, writer: writer('b') }, early);
  server.apply(early);
  clients.add([[3, 'b']]);
  Y.applyUpdate(late, early);
  expect(words(late).toString()).toBe('始早晚终');
  words(late).insert(2, '在');
  const whole = Y.encodeStateAsUpdate(late, server.vector());
  const verdict = inspectUpdate(
    { doc: server.doc, shape: minutesShape, clients, writer: writer('c') },
    whole,
  );
  expect(verdict.kind).toBe('new');
  server.apply(whole);
  expect(words(server.doc).toString()).toBe('始早在晚终');
});
