import { describe, expect, test } from '@jest/globals';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { Refusal } from '../../platform/refusal.ts';
import { Replica } from '../replica.ts';
import { agendaShape } from '../shapes/agenda.shape.ts';
import { minutesShape } from '../shapes/minutes.shape.ts';
import type { Shape } from '../shapes/shape.ts';
import { ClientBook } from './client-book.ts';
import { inspectUpdate } from './inspect-update.ts';

type Write = (encoder: encoding.Encoder) => void;
type Id = [client: number, clock: number];

/** An update written by hand: blocks of structs by client, then deletes. */
const update = (
  blocks: { client: number; clock: number; structs: Write[] }[],
  deletes: [number, number, number][] = [],
) => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, blocks.length);
  for (const { client, clock, structs } of blocks) {
    encoding.writeVarUint(encoder, structs.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    for (const struct of structs) struct(encoder);
  }
  encoding.writeVarUint(encoder, deletes.length);
  for (const [client, clock, length] of deletes) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarUint(encoder, length);
  }
  return encoding.toUint8Array(encoder);
};

const writeId = (encoder: encoding.Encoder, [client, clock]: Id) => {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
};

/** References of content kinds in the update format. */
const kind = { deleted: 1, binary: 3, string: 4, embed: 5, format: 6, type: 7, any: 8, doc: 9 };
const type = { array: 0, map: 1, text: 2, element: 3, fragment: 4, hook: 5 };

const item =
  (
    where: { root?: string; parent?: Id; key?: string; origin?: Id; right?: Id },
    ref: number,
    content: Write,
  ): Write =>
  (encoder) => {
    const bits = (where.origin ? 128 : 0) | (where.right ? 64 : 0) | (where.key === undefined ? 0 : 32);
    encoding.writeUint8(encoder, ref | bits);
    if (where.origin) writeId(encoder, where.origin);
    if (where.right) writeId(encoder, where.right);
    if (!where.origin && !where.right) {
      encoding.writeVarUint(encoder, where.root === undefined ? 0 : 1);
      if (where.root !== undefined) encoding.writeVarString(encoder, where.root);
      else writeId(encoder, where.parent ?? [0, 0]);
      if (where.key !== undefined) encoding.writeVarString(encoder, where.key);
    }
    content(encoder);
  };
const ofType =
  (ref: number): Write =>
  (encoder) =>
    encoding.writeVarUint(encoder, ref);
const words =
  (text: string): Write =>
  (encoder) =>
    encoding.writeVarString(encoder, text);
const value =
  (...values: unknown[]): Write =>
  (encoder) => {
    encoding.writeVarUint(encoder, values.length);
    for (const v of values) encoding.writeAny(encoder, v as never);
  };
const gc =
  (length: number): Write =>
  (encoder) => {
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, length);
  };
const skip =
  (length: number): Write =>
  (encoder) => {
    encoding.writeUint8(encoder, 10);
    encoding.writeVarUint(encoder, length);
  };

const ME = 7;
const OTHER = 9;
const uuid = '5f0c9f7e-0f0e-4f53-9a34-0a9a3f0f1c11';

/** An agenda with one item of somebody else: clocks 0 map, 1 id, 2 zh, 3–4 水价, 5 en, 6 linksCase, 7 minutes. */
const agenda = () => {
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
const minutes = () => {
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

const judge = (
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
const mine = (...structs: Write[]) => update([{ client: ME, clock: 0, structs }]);
/** A new item before the one that is there. */
const map = item({ right: [OTHER, 0] }, kind.type, ofType(type.map));

describe('frames that nobody may send', () => {
  const invalid: [string, Uint8Array][] = [
    ['nothing at all', new Uint8Array()],
    ['bytes that are no update', new Uint8Array([1, 1, 7, 0, 250, 3])],
    ['bytes after the end', new Uint8Array([...mine(map), 0])],
    [
      'one client in two blocks',
      update([
        { client: ME, clock: 0, structs: [map] },
        { client: ME, clock: 1, structs: [gc(1)] },
      ]),
    ],
    ['a client id of somebody else', update([{ client: OTHER, clock: 8, structs: [map] }])],
    ['a root that the kind does not have', mine(item({ root: 'votes', key: 'yes' }, kind.any, value(999)))],
    ['the root of another kind', mine(item({ root: 'body' }, kind.type, ofType(type.map)))],
    [
      'a root named like what every object has',
      mine(item({ root: '__proto__' }, kind.type, ofType(type.map))),
    ],
    ['a plain value among the items', mine(item({ root: 'items' }, kind.any, value('x')))],
    ['a list among the items', mine(item({ root: 'items' }, kind.type, ofType(type.array)))],
    ['a key on the root', mine(item({ root: 'items', key: 'zh' }, kind.type, ofType(type.map)))],
    ['a key that items do not have', mine(map, item({ parent: [ME, 0], key: 'vote' }, kind.any, value(1)))],
    ['a list inside an item', mine(map, item({ parent: [ME, 0], key: 'zh' }, kind.type, ofType(type.array)))],
    [
      'rich text where there are words',
      mine(map, item({ parent: [ME, 0], key: 'zh' }, kind.type, ofType(6))),
    ],
    [
      'a value of the wrong kind',
      mine(map, item({ parent: [ME, 0], key: 'minutes' }, kind.any, value('soon'))),
    ],
    [
      'a good value before a bad one',
      mine(map, item({ parent: [ME, 0], key: 'minutes' }, kind.any, value(5, 'soon'))),
    ],
    ['no id', mine(map, item({ parent: [ME, 0], key: 'id' }, kind.any, value('1')))],
    ['another id for an item', mine(item({ origin: [OTHER, 1] }, kind.any, value(uuid)))],
    ['other words in place of the words', mine(item({ origin: [OTHER, 2] }, kind.type, ofType(type.text)))],
    ['the deletion of an id alone', update([], [[OTHER, 1, 1]])],
    ['the deletion of the words as a whole', update([], [[OTHER, 2, 1]])],
    [
      'a document inside the document',
      mine(
        item({ root: 'items' }, kind.doc, (e) => {
          encoding.writeVarString(e, 'x');
          encoding.writeAny(e, {});
        }),
      ),
    ],
    [
      'bytes as a value',
      mine(
        map,
        item({ parent: [ME, 0], key: 'proposer' }, kind.binary, (e) =>
          encoding.writeVarUint8Array(e, new Uint8Array(3)),
        ),
      ),
    ],
    ['a picture in the words', mine(item({ parent: [OTHER, 2] }, kind.embed, words('{"image":"x"}')))],
    [
      'a mark in the words',
      mine(
        item({ parent: [OTHER, 2] }, kind.format, (e) => {
          encoding.writeVarString(e, 'bold');
          encoding.writeVarString(e, 'true');
        }),
      ),
    ],
    ['something that hangs on a word', mine(item({ parent: [OTHER, 3] }, kind.string, words('x')))],
    [
      'an item between two lists',
      mine(item({ origin: [OTHER, 3], right: [OTHER, 0] }, kind.string, words('x'))),
    ],
    [
      'a second half that is elsewhere than the first',
      update([{ client: OTHER, clock: 7, structs: [item({ root: 'items' }, kind.any, value(null, 5))] }]),
    ],
    ['a clock that 15 bytes drive out of reach', mine(gc(2 ** 50))],
    [
      'a deleted run of that length',
      mine(item({ root: 'items' }, kind.deleted, (e) => encoding.writeVarUint(e, 2 ** 50))),
    ],
    [
      'thousands of client ids',
      update(Array.from({ length: 2000 }, (_, i) => ({ client: 1000 + i, clock: 0, structs: [gc(1)] }))),
    ],
    [
      'ten thousand lists in one another',
      mine(
        map,
        item({ parent: [ME, 0], key: 'proposer' }, kind.any, (e) => {
          encoding.writeVarUint(e, 1);
          for (let i = 0; i < 10_000; i += 1) {
            encoding.writeUint8(e, 117);
            encoding.writeVarUint(e, 1);
          }
          encoding.writeUint8(e, 126);
        }),
      ),
    ],
    ['more structs than there are bytes', new Uint8Array([1, 255, 255, 255, 255, 15, 7, 0])],
  ];
  test.each(invalid)('%s', (_, bytes) => {
    expect(judge(bytes)).toBe('document.frame-invalid');
  });

  test('too many items, or too long a text, is too much for the document', () => {
    const many = Array.from({ length: 200 }, (_, i) =>
      i === 0
        ? item({ right: [OTHER, 0] }, kind.type, ofType(type.map))
        : item({ origin: [ME, i - 1], right: [OTHER, 0] }, kind.type, ofType(type.map)),
    );
    expect(judge(mine(...many.slice(0, 20)))).toBe('new');
    expect(judge(mine(...many))).toBe('document.too-large');
    expect(judge(mine(item({ parent: [OTHER, 2] }, kind.string, words('字'.repeat(5000)))))).toBe(
      'document.too-large',
    );
  });

  test('elements deeper than an editor makes them', () => {
    const element = (parent: Write, at: number): Write =>
      at === 0
        ? parent
        : item({ parent: [ME, at - 1] }, kind.type, (e) => {
            encoding.writeVarUint(e, type.element);
            encoding.writeVarString(e, 'blockquote');
          });
    const top = item({ root: 'body' }, kind.type, (e) => {
      encoding.writeVarUint(e, type.element);
      encoding.writeVarString(e, 'blockquote');
    });
    const nested = (depth: number) => mine(...Array.from({ length: depth }, (_, i) => element(top, i)));
    expect(judge(nested(20), { shape: minutesShape })).toBe('new');
    expect(judge(nested(2000), { shape: minutesShape })).toBe('document.frame-invalid');
  });
});

describe('frames that build on what is not here', () => {
  test.each([
    ['a clock that leaves one out', update([{ client: ME, clock: 1, structs: [map] }])],
    ['a neighbour that nobody has written', mine(item({ origin: [OTHER, 99] }, kind.type, ofType(type.map)))],
    [
      'a parent that nobody has written',
      mine(item({ parent: [5, 0], key: 'zh' }, kind.type, ofType(type.text))),
    ],
    ['a neighbour of its own future', mine(item({ origin: [ME, 5] }, kind.type, ofType(type.map)))],
    [
      'two that wait for each other',
      update([
        { client: ME, clock: 0, structs: [item({ origin: [8, 0] }, kind.type, ofType(type.map))] },
        { client: 8, clock: 0, structs: [item({ origin: [ME, 0] }, kind.type, ofType(type.map))] },
      ]),
    ],
    ['a hole that says it is one', mine(map, skip(4), map)],
    ['the deletion of what is still to come', update([], [[OTHER, 8, 4]])],
    ['a deletion up to the end of time', update([], [[OTHER, 0, 2 ** 50]])],
  ])('%s', (_, bytes) => {
    expect(judge(bytes)).toBe('gap');
  });
});

describe('rights', () => {
  const typed = mine(item({ parent: [OTHER, 2] }, kind.string, words('贵')));
  test('who reads changes nothing, not even by deleting or by adding what is gone already', () => {
    expect(judge(typed, { right: 'read' })).toBe('document.read-only');
    expect(judge(update([], [[OTHER, 3, 1]]), { right: 'read' })).toBe('document.read-only');
    expect(judge(mine(gc(1)), { right: 'read' })).toBe('document.read-only');
  });
  test('who reads may say what everybody knows', () => {
    expect(judge(agenda(), { right: 'read' })).toBe('nothing');
    expect(judge(update([]), { right: 'read' })).toBe('nothing');
  });
  test('who writes, writes', () => {
    expect(judge(typed)).toBe('new');
    expect(judge(update([], [[OTHER, 3, 1]]))).toBe('new');
  });

  const remark = (owner: string, name: string) =>
    mine(
      item({ root: 'comments', key: 'c2' }, kind.type, ofType(type.map)),
      item({ parent: [ME, 0], key: 'owner' }, kind.any, value(owner)),
      item({ parent: [ME, 0], key: 'name' }, kind.any, value(name)),
      item({ parent: [ME, 0], key: 'text' }, kind.any, value('同意')),
    );
  const comments = { shape: minutesShape, right: 'comment' as const };
  test("a remark is written in one's own name", () => {
    expect(judge(remark('me', '我'), comments)).toBe('new');
    expect(judge(remark('other', '我'), comments)).toBe('document.frame-invalid');
    expect(judge(remark('me', '王主任'), comments)).toBe('document.frame-invalid');
  });
  test("who may remark does not touch the text, nor another's remark", () => {
    const start = minutes();
    const source = new Y.Doc();
    Y.applyUpdate(source, start);
    const theirs = source.getMap('comments').get('c1');
    if (!(theirs instanceof Y.Map) || !theirs._item) throw new Error('no comment');
    const { id } = theirs._item;
    const text = mine(item({ root: 'body' }, kind.type, ofType(6)));
    expect(judge(text, { ...comments, start })).toBe('document.read-only');
    expect(judge(update([], [[OTHER, id.clock, 1]]), { ...comments, start })).toBe('document.frame-invalid');
    const settled = mine(item({ parent: [OTHER, id.clock], key: 'resolved' }, kind.any, value(true)));
    expect(judge(settled, { ...comments, start })).toBe('document.frame-invalid');
    expect(judge(settled, { shape: minutesShape, start })).toBe('new');
    const over = mine(item({ origin: [OTHER, id.clock] }, kind.type, ofType(type.map)));
    expect(judge(over, { ...comments, start })).toBe('document.frame-invalid');
  });
});

test('of 5,000 mutated frames none gets through that Yjs could not apply whole, and no other root appears', () => {
  const source = new Y.Doc();
  source.clientID = ME;
  Y.applyUpdate(source, agenda());
  const good: Uint8Array[] = [];
  source.on('update', (bytes: Uint8Array) => good.push(bytes));
  const items = source.getArray<Y.Map<unknown>>('items');
  const text = items.get(0).get('zh');
  if (!(text instanceof Y.Text)) throw new Error('no text');
  for (let i = 0; i < 30; i += 1) text.insert(i % text.length, '路灯电费');
  text.delete(3, 9);
  const whole = Y.encodeStateAsUpdate(source);

  let state = 42;
  const pick = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  const outcomes: Record<string, number> = {};
  for (let i = 0; i < 5000; i += 1) {
    const bytes = new Uint8Array(i % 5 === 0 ? whole : (good[pick(good.length)] ?? whole));
    for (let k = 0; k <= pick(3); k += 1) bytes[pick(bytes.length)] = pick(256);
    const cut = i % 7 === 0 ? bytes.subarray(0, pick(bytes.length)) : bytes;
    const server = new Replica(agendaShape, [agenda()]);
    const clients = new ClientBook([[OTHER, 'other']]);
    const given = {
      doc: server.doc,
      shape: agendaShape,
      clients,
      writer: { owner: 'me', name: '我', right: 'write' as const },
    };
    let outcome: string;
    try {
      outcome = inspectUpdate(given, cut).kind;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      outcome = error.code;
    }
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (outcome !== 'new') continue;
    server.apply(cut);
    expect([...server.doc.share.keys()]).toEqual(['items']);
    const again = new Replica(agendaShape, [server.all()]);
    expect(again.doc.toJSON()).toEqual(server.doc.toJSON());
  }
  expect(outcomes['document.frame-invalid']).toBeGreaterThan(1000);
});
