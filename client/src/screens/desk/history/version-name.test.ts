import { expect, test } from '@jest/globals';
import type { DocumentVersion } from '@yishiting/shared/collab/history.contract.ts';
import { historyTexts } from '@yishiting/shared/text/history.text.ts';
import { speaker } from '@yishiting/shared/text/text.ts';
import { nameOf } from './version-name.ts';

const version = (given: Partial<DocumentVersion>): DocumentVersion => ({
  id: '1',
  act: 'request',
  number: null,
  title: '',
  restores: null,
  by: '王主任',
  at: '2026-05-09T12:00:00.000Z',
  seq: 1,
  sha256: '',
  ...given,
});
const [chinese, english] = [speaker(historyTexts)('zh-CN'), speaker(historyTexts)('en')];

test('an act is named in the language of the page, with its number', () => {
  const round = version({ act: 'circulate', number: 2 });
  expect(nameOf(round, [round], chinese)).toBe('征求意见稿第2稿');
  expect(nameOf(round, [round], english)).toBe('Copy 2 for comment');
  expect(nameOf(version({ act: 'open', number: 3 }), [], english)).toBe('Vote 3 opened');
});

test('a name that somebody gave stays as it was given, and what was brought back is named by it', () => {
  const kept = version({ id: 'a', title: '给镇里看的' });
  const before = version({ id: 'b', act: 'restore', restores: 'a' });
  const again = version({ id: 'c', act: 'restore', restores: 'b' });
  const all = [kept, before, again];
  expect(nameOf(kept, all, english)).toBe('给镇里看的');
  expect(nameOf(before, all, english)).toBe('Before bringing back ‘给镇里看的’');
  expect(nameOf(again, all, english)).toBe('Before bringing back an old version');
});
