import { describe, expect, test } from '@jest/globals';
import { fill } from '@yishiting/shared/text/text.ts';
import { allTexts, faultsOf } from '../checks/texts.ts';

const faults = (zh: string, en: string, key = 'vote.cast') => faultsOf({ file: 'a.text.ts', key, zh, en });

describe('the check of the catalogues', () => {
  test.each([
    ['a missing language', '', 'Vote'],
    ['a missing language', '投票', ' '],
    ['a parameter of one language alone', '已投{voted}票', 'Votes cast'],
    ['Chinese left in the English', '投票', '投票'],
  ])('finds %s', (_, zh, en) => {
    expect(faults(zh, en)).toHaveLength(1);
  });

  test.each([
    ['both languages', '投票', 'Vote'],
    ['the form that a number takes in English', '{n}票', '{n} {n|vote|votes}'],
    ['a text that each language has its own parameter for', '“{zh}”', '“{en}”'],
  ])('lets %s pass', (_, zh, en) => {
    expect(faults(zh, en)).toEqual([]);
  });

  test('calls a language by its own name', () => {
    expect(faults('English', '中文', 'language.other')).toEqual([]);
  });

  test.each([0, 1, 2])('fills every text of both languages with %d, and no brace is left', async (n) => {
    const given = new Proxy({}, { get: () => n });
    const left = (await allTexts()).flatMap(({ file, key, zh, en }) =>
      [fill(zh, given, 'zh-CN'), fill(en, given, 'en')]
        .filter((text) => /[{}]/.test(text))
        .map((text) => `${file}: ${key}: ${text}`),
    );
    expect(left).toEqual([]);
  });

  test('puts a number into the form that it takes', () => {
    const items = '{n|this item|these {n} items}';
    expect([1, 2].map((n) => fill(items, { n }, 'en'))).toEqual(['this item', 'these 2 items']);
  });

  test('looks at every catalogue there is', async () => {
    const files = new Set((await allTexts()).map((entry) => entry.file));
    expect(files.size).toBeGreaterThan(10);
    expect([...files]).toContain('shared/src/text/errors.text.ts');
  });
});
