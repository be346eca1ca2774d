import { describe, expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { minutesShape } from '../../server/src/collab/shapes/minutes.shape.ts';
import { agenda, judge, ME, mine, minutes, OTHER } from '../factories/judged-update.ts';
import { gc, item, kind, ofType, type, update, value, words } from '../factories/update-by-hand.ts';

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

  test('that Yjs takes needless marks away by itself throws nobody out who only reads, and changes nothing', () => {
    const marked = new Y.Doc();
    marked.clientID = OTHER;
    const paragraph = new Y.XmlElement('paragraph');
    const text = new Y.XmlText('发言');
    paragraph.insert(0, [text]);
    marked.getXmlFragment('body').push([paragraph]);
    text.format(0, 2, { bold: true });
    const start = Y.encodeStateAsUpdate(marked);
    const mark = text._start;
    if (!(mark?.content instanceof Y.ContentFormat)) throw new Error('no mark at the beginning');
    const tidied = update([], [[OTHER, mark.id.clock, 1]]);
    const given = { shape: minutesShape, start };
    expect(judge(tidied, { ...given, right: 'read' })).toBe('nothing');
    expect(judge(tidied, { ...given, right: 'comment' })).toBe('nothing');
    expect(judge(tidied, given)).toBe('new');
    const withText = update([], [[OTHER, 0, mark.id.clock + 2]]);
    expect(judge(withText, { ...given, right: 'read' })).toBe('document.read-only');
    const block = [
      { client: ME, clock: 0, structs: [item({ root: 'comments', key: 'c2' }, kind.type, ofType(type.map))] },
    ];
    const withRemark = update(block, [[OTHER, mark.id.clock, 1]]);
    expect(judge(withRemark, { ...given, right: 'comment' })).toBe('document.read-only');
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
