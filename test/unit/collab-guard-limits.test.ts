import { describe, expect, test } from '@jest/globals';
import { commentLimits } from '@yishiting/shared/collab/minutes-document.ts';
import * as Y from 'yjs';
import { minutesShape } from '../../server/src/collab/shapes/minutes.shape.ts';
import { judge, ME, map, mine, minutes, OTHER } from '../factories/judged-update.ts';
import {
  gc,
  type Id,
  item,
  kind,
  ofType,
  type,
  update,
  value,
  type Write,
  words,
} from '../factories/update-by-hand.ts';

const invalid = 'document.frame-invalid';

test('a frame moves the clocks by a million characters, and not by one more', () => {
  const million = 1024 * 1024;
  expect(judge(mine(gc(million)))).toBe('new');
  expect(judge(mine(gc(million + 1)))).toBe(invalid);
  const shared = (a: number, b: number) =>
    update([
      { client: ME, clock: 0, structs: [gc(a)] },
      { client: ME + 1, clock: 0, structs: [gc(b)] },
    ]);
  expect(judge(shared(million - 1, 1))).toBe('new');
  expect(judge(shared(million, 1))).toBe(invalid);
});

describe('in the minutes', () => {
  const judgeMinutes = (bytes: Uint8Array, right?: 'comment', start?: Uint8Array) =>
    judge(bytes, { shape: minutesShape, ...(right && { right }), ...(start && { start }) });
  const element =
    (name: string): Write =>
    (e) => {
      ofType(type.element)(e);
      words(name)(e);
    };

  test('elements are 40 deep, and no deeper', () => {
    const nested = (depth: number) =>
      mine(
        ...Array.from({ length: depth }, (_, i) =>
          item(i === 0 ? { root: 'body' } : { parent: [ME, i - 1] }, kind.type, element('listItem')),
        ),
      );
    expect(judgeMinutes(nested(41))).toBe('new');
    expect(judgeMinutes(nested(42))).toBe(invalid);
  });

  test('names, attributes and marks are small', () => {
    const named = (name: string) => mine(item({ root: 'body' }, kind.type, element(name)));
    expect(judgeMinutes(named('x'.repeat(40)))).toBe('new');
    for (const name of ['x'.repeat(41), '', '1', 'a b', '<p>'])
      expect(judgeMinutes(named(name))).toBe(invalid);
    const attribute = (key: string, of: unknown) =>
      mine(
        item({ root: 'body' }, kind.type, element('paragraph')),
        item({ parent: [ME, 0], key }, kind.any, value(of)),
      );
    expect(judgeMinutes(attribute('x'.repeat(80), 'x'.repeat(3998)))).toBe('new');
    expect(judgeMinutes(attribute('x'.repeat(81), 'x'))).toBe(invalid);
    expect(judgeMinutes(attribute('x', 'x'.repeat(3999)))).toBe(invalid);
    const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)]);
    expect(judgeMinutes(attribute('x', deep(6)))).toBe('new');
    expect(judgeMinutes(attribute('x', deep(7)))).toBe(invalid);
    const mark = (key: string, of: unknown) =>
      mine(
        item({ root: 'body' }, kind.type, ofType(6)),
        item({ parent: [ME, 0] }, kind.format, (e) => {
          words(key)(e);
          words(JSON.stringify(of))(e);
        }),
      );
    expect(judgeMinutes(mark('bold', true))).toBe('new');
    expect(judgeMinutes(mark('x'.repeat(81), true))).toBe(invalid);
    expect(judgeMinutes(mark('bold', 'x'.repeat(3999)))).toBe(invalid);
  });

  test('a remark has a short id, a text and an anchor of bounded length, and a time', () => {
    const remark = (id: string, key: string, of: unknown) =>
      mine(
        item({ root: 'comments', key: id }, kind.type, ofType(type.map)),
        item({ parent: [ME, 0], key }, kind.any, value(of)),
      );
    const { id, text, anchor } = commentLimits;
    const good: [string, string, unknown][] = [
      ['x'.repeat(id), 'text', 'x'.repeat(text)],
      ['c2', 'anchor', 'x'.repeat(anchor)],
      ['c2', 'at', '2026-05-09T12:00:00.000Z'],
    ];
    const bad: [string, string, unknown][] = [
      ['x'.repeat(id + 1), 'text', 'x'],
      ['c2', 'text', 'x'.repeat(text + 1)],
      ['c2', 'anchor', 'x'.repeat(anchor + 1)],
      ['c2', 'at', 'some day'],
      ['c2', 'at', `${'0'.repeat(30)}2026-05-09T12:00:00.000Z`],
      ['c2', 'resolved', 'yes'],
      ['c2', 'votes', 3],
    ];
    for (const one of good) expect(judgeMinutes(remark(...one), 'comment')).toBe('new');
    for (const one of bad) expect(judgeMinutes(remark(...one), 'comment')).toBe(invalid);
  });

  /** Minutes with a text of single letters, each written before the others: as many items. */
  const lettersOf = (n: number) => {
    const doc = new Y.Doc();
    doc.clientID = OTHER;
    Y.applyUpdate(doc, minutes());
    const letters = new Y.XmlText();
    doc.transact(() => {
      doc.getXmlFragment('body').push([letters]);
      for (let i = 0; i < n; i += 1) letters.insert(0, 'x');
    });
    const at = letters._item?.id;
    if (!at) throw new Error('no text');
    return {
      start: Y.encodeStateAsUpdate(doc),
      text: [at.client, at.clock] as [number, number],
      last: letters,
    };
  };

  test('a frame whose places take 200,000 steps to find is refused', () => {
    const { start, text } = lettersOf(2000);
    const lost = (n: number) =>
      mine(...Array.from({ length: n }, () => item({ parent: text }, kind.string, words('y'))));
    expect(judgeMinutes(lost(1), undefined, start)).toBe('new');
    expect(judgeMinutes(lost(150), undefined, start)).toBe(invalid);
  });

  test('so is one whose authors must have known a million things', () => {
    const { start, last } = lettersOf(21_000);
    const between = [last._start, last._start?.right].map(
      (at): Id => [at?.id.client ?? 0, at?.id.clock ?? 0],
    );
    const knowing = (pages: number) =>
      update(
        Array.from({ length: pages }, (_, i) => ({
          client: 100 + i,
          clock: 0,
          structs: [item({ origin: between[0], right: between[1] }, kind.string, words('y'))],
        })),
      );
    expect(judgeMinutes(knowing(2), undefined, start)).toBe('new');
    expect(judgeMinutes(knowing(50), undefined, start)).toBe(invalid);
  });
});

describe('what every object has is no key', () => {
  const inherited = ['', '__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  test.each(inherited)('of an agenda item: %j', (key) => {
    expect(judge(mine(map, item({ parent: [ME, 0], key }, kind.any, value(1))))).toBe(invalid);
  });
  test.each(inherited)('of a remark: %j', (key) => {
    const remark = item({ root: 'comments', key: 'c2' }, kind.type, ofType(type.map));
    const edit = mine(remark, item({ parent: [ME, 0], key }, kind.any, value(1)));
    expect(judge(edit, { shape: minutesShape })).toBe(invalid);
  });
  test('nor the id of a remark, an attribute or a mark of the minutes', () => {
    const key = '__proto__';
    const paragraph = item({ root: 'body' }, kind.type, (e) => {
      ofType(type.element)(e);
      words('paragraph')(e);
    });
    for (const edit of [
      mine(item({ root: 'comments', key }, kind.type, ofType(type.map))),
      mine(paragraph, item({ parent: [ME, 0], key }, kind.any, value({ level: 2 }))),
      mine(
        item({ root: 'body' }, kind.type, ofType(6)),
        item({ parent: [ME, 0] }, kind.format, (e) => {
          words(key)(e);
          words('{}')(e);
        }),
      ),
    ])
      expect(judge(edit, { shape: minutesShape })).toBe(invalid);
  });
});
