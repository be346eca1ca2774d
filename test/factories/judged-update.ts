import { expect } from '@jest/globals';
import * as Y from 'yjs';
import { ClientBook } from '../../server/src/collab/guard/client-book.ts';
import { inspectUpdate } from '../../server/src/collab/guard/inspect-update.ts';
import { Replica } from '../../server/src/collab/replica.ts';
import { agendaShape } from '../../server/src/collab/shapes/agenda.shape.ts';
import type { Shape } from '../../server/src/collab/shapes/shape.ts';
import { Refusal } from '../../server/src/platform/refusal.ts';
import { item, kind, ofType, type, update, type Write } from './update-by-hand.ts';

export const ME = 7;
export const OTHER = 9;
export const uuid = '5f0c9f7e-0f0e-4f53-9a34-0a9a3f0f1c11';

/** An agenda with one item of somebody else: clocks 0 map, 1 id, 2 zh, 3–4 水价, 5 en, 6 linksCase, 7 minutes. */
export const agenda = () => {
  const source = new Y.Doc();
  source.clientID = OTHER;
  source.transact(() => {
    const map = new Y.Map<unknown>();
    map.set('id', uuid);
    map.set('zh', new Y.Text('水价'));
    map.set('en', new Y.Text());
    map.set('linksCase', false);
    map.set('minutes', null);
    source.getArray('items').push([map]);
  });
  return Y.encodeStateAsUpdate(source);
};
export const minutes = () => {
  const source = new Y.Doc();
  source.clientID = OTHER;
  source.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('发言')]);
    source.getXmlFragment('body').push([paragraph]);
    const comment = new Y.Map<unknown>();
    for (const [k, v] of Object.entries({ owner: 'other', name: '他', text: '不同意' })) comment.set(k, v);
    source.getMap('comments').set('c1', comment);
  });
  return Y.encodeStateAsUpdate(source);
};

/** The verdict on an update of mine, or the code of its refusal; a refused one has changed nothing. */
export const judge = (
  bytes: Uint8Array,
  given: { shape?: Shape; right?: 'write' | 'comment' | 'read'; start?: Uint8Array } = {},
): string => {
  const { shape = agendaShape, right = 'write' } = given;
  const server = new Replica(shape, [given.start ?? (shape === agendaShape ? agenda() : minutes())]);
  const before = JSON.stringify(server.doc.toJSON());
  const clients = new ClientBook([[OTHER, 'other']]);
  const writer = { owner: 'me', name: '我', right };
  try {
    const verdict = inspectUpdate({ doc: server.doc, shape, clients, writer }, bytes);
    if (verdict.kind === 'new') server.apply(bytes);
    return verdict.kind;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(JSON.stringify(server.doc.toJSON())).toBe(before);
    return error.code;
  }
};
export const mine = (...structs: Write[]) => update([{ client: ME, clock: 0, structs }]);
/** A new item before the one that is there. */
export const map = item({ right: [OTHER, 0] }, kind.type, ofType(type.map));
