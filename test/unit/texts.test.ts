import { describe, expect, test } from '@jest/globals';
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

  test('looks at every catalogue there is', async () => {
    const files = new Set((await allTexts()).map((entry) => entry.file));
    expect(files.size).toBeGreaterThan(10);
    expect([...files]).toContain('shared/src/text/errors.text.ts');
  });
});
