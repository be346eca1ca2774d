import { describe, expect, it } from '@jest/globals';
import type { ProposalKind } from '@yishiting/shared/minutes/signing.contract.ts';
import * as Y from 'yjs';
import { Refusal } from '../../platform/refusal.ts';
import { amend } from './amend-text.ts';
import { readBlocks } from './read-blocks.ts';

const element = (name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement => {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
};
const line = (words: string) => element('paragraph', new Y.XmlText(words));

/** Heading, paragraph, a numbered list of two, the attendance, an empty line and a last one with a break. */
const minutes = (): Y.Doc => {
  const doc = new Y.Doc();
  const item = (words: string) => element('listItem', line(words));
  doc
    .getXmlFragment('body')
    .insert(0, [
      element('heading', new Y.XmlText('经过')),
      line('路灯停用三个月。'),
      element('orderedList', item('先修'), item('再议')),
      element('attendance'),
      element('paragraph'),
      element('paragraph', new Y.XmlText('上'), element('hardBreak'), new Y.XmlText('下')),
    ]);
  return doc;
};

const words = (doc: Y.Doc) =>
  readBlocks(doc).map(({ type, text, ordinal }) => `${ordinal ?? ''}${type}:${text}`);
const begun = [
  'heading:经过',
  'paragraph:路灯停用三个月。',
  '1number:先修',
  '2number:再议',
  'attendance:',
  'paragraph:上\n下',
];

const propose = (doc: Y.Doc, kind: ProposalKind, at: number, text = '') => {
  const block = readBlocks(doc)[at];
  const place = block?.key ?? null;
  return { kind, place, was: block?.text ?? '', text };
};

describe('reading the minutes without Yjs', () => {
  it('gives every line with its place, numbers where they are numbered, and the places of the records', () => {
    const doc = minutes();
    expect(words(doc)).toEqual(begun);
    expect(new Set(readBlocks(doc).map(({ key }) => key)).size).toBe(begun.length);
    expect(readBlocks(doc)[2]).toMatchObject({ depth: 1 });
  });
});

describe('an accepted amendment', () => {
  it('changes only the letters that differ, so that marks around them stay', () => {
    const doc = minutes();
    const text = doc.getXmlFragment('body').get(1) as Y.XmlElement;
    (text.get(0) as Y.XmlText).format(0, 2, { bold: {} });
    amend(doc, propose(doc, 'replace', 1, '路灯停用𠮷个月。'));
    expect((text.get(0) as Y.XmlText).toDelta()).toEqual([
      { insert: '路灯', attributes: { bold: {} } },
      { insert: '停用𠮷个月。' },
    ]);
  });

  it('never halves a character: rare surnames that share a half stay whole', () => {
    const doc = new Y.Doc();
    doc.getXmlFragment('body').insert(0, [line('𠮷家')]);
    amend(doc, propose(doc, 'replace', 0, '𠮶家'));
    expect(readBlocks(doc)[0]?.text).toBe('𠮶家');
  });

  it('keeps the place, so that a second amendment to it finds the first one’s words', () => {
    const doc = minutes();
    const late = propose(doc, 'replace', 1, '路灯停用半年。');
    amend(doc, propose(doc, 'replace', 1, '路灯停用四个月。'));
    expect(() => amend(doc, late)).toThrow(new Refusal('minutes.place-changed'));
    expect(readBlocks(doc)[1]?.text).toBe('路灯停用四个月。');
  });

  it('may take several lines, and a line with a break in it', () => {
    const doc = minutes();
    amend(doc, propose(doc, 'replace', 5, '甲\n\n乙'));
    expect(words(doc).slice(4)).toEqual(['attendance:', 'paragraph:甲', 'paragraph:乙']);
  });

  it('puts a line behind the one named, in a list as another line of it, or at the beginning', () => {
    const doc = minutes();
    amend(doc, propose(doc, 'insert', 2, '后验收'));
    amend(doc, propose(doc, 'insert', 5, '迟到两户。'));
    amend(doc, { kind: 'insert', place: null, was: '', text: '会议于19:30开始。' });
    expect(words(doc)).toEqual([
      'paragraph:会议于19:30开始。',
      ...begun.slice(0, 3),
      '2number:后验收',
      '3number:再议',
      'attendance:',
      'paragraph:迟到两户。',
      'paragraph:上\n下',
    ]);
  });

  it('takes a line out, and a list with its last line', () => {
    const doc = minutes();
    amend(doc, propose(doc, 'delete', 2));
    amend(doc, propose(doc, 'delete', 2));
    expect(words(doc)).toEqual([...begun.slice(0, 2), ...begun.slice(4)]);
    expect(doc.getXmlFragment('body').toString()).not.toContain('orderedlist');
  });

  it('is refused where its place is gone', () => {
    const doc = minutes();
    const late = propose(doc, 'insert', 1, '补充');
    doc.getXmlFragment('body').delete(1, 1);
    expect(() => amend(doc, late)).toThrow(new Refusal('minutes.place-gone'));
  });
});
