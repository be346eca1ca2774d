import { describe, expect, test } from '@jest/globals';
import * as encoding from 'lib0/encoding';
import { minutesShape } from '../../server/src/collab/shapes/minutes.shape.ts';
import { judge, ME, map, mine, OTHER, uuid } from '../factories/judged-update.ts';
import {
  gc,
  item,
  kind,
  ofType,
  skip,
  type,
  update,
  value,
  type Write,
  words,
} from '../factories/update-by-hand.ts';

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
      'hundreds of client ids',
      update(Array.from({ length: 900 }, (_, i) => ({ client: 1000 + i, clock: 0, structs: [gc(1)] }))),
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

  test('a frame of few bytes and more structs, ranges or clients than anybody makes', () => {
    const tooMany: Uint8Array[] = [
      mine(...Array.from({ length: 30_000 }, () => gc(1))),
      update(
        [],
        Array.from({ length: 30_000 }, (_, i) => [OTHER, i, 1] as [number, number, number]),
      ),
      update(Array.from({ length: 2000 }, (_, i) => ({ client: 1000 + i, clock: 0, structs: [gc(1)] }))),
    ];
    for (const bytes of tooMany) expect(judge(bytes)).toBe('document.frame-too-large');
  });

  test('what a frame costs grows with its structs, not with their square', () => {
    const cost = (n: number): number => {
      const typed = Array.from({ length: n }, (_, i) =>
        item(i === 0 ? { parent: [OTHER, 1] } : { origin: [ME, i - 1] }, kind.string, words('a')),
      );
      const bytes = mine(...typed);
      const { user } = process.cpuUsage();
      expect(judge(bytes, { shape: minutesShape })).toBe('new');
      return process.cpuUsage().user - user;
    };
    cost(2000);
    // Eight times as many; squared it would be 64.
    expect(cost(16_000) / cost(2000)).toBeLessThan(32);
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
