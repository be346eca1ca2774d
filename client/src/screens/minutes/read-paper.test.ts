import { expect, test } from '@jest/globals';
import type { MinutesAnnex, MinutesPaper } from '@yishiting/shared/minutes/paper.ts';
import { votesWithoutName } from './read-paper.ts';

type Roll = MinutesAnnex['rolls'][number]['roll'];

const paper = {
  ballots: [{ ballot: { number: 1, tally: { yes: 5, no: 1, abstain: 1 } } }, { ballot: { number: 2 } }],
} as unknown as MinutesPaper;
const byPhone = (n: number): Roll =>
  Array.from({ length: n }, (_, i) => ({
    name: `村民${i}`,
    household: `${i}号`,
    choice: 'yes',
    channel: 'phone',
  }));

test('three of seven who raised a hand have no line by name, and are said as a sum', () => {
  expect(votesWithoutName(paper, { ballot: 1, roll: byPhone(4) })).toBe(3);
  expect(votesWithoutName(paper, { ballot: 1, roll: byPhone(7) })).toBe(0);
});

test('a count that is not shown has no sum', () => {
  expect(votesWithoutName(paper, { ballot: 2, roll: [] })).toBe(0);
});
