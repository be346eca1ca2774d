import { describe, expect, it } from '@jest/globals';
import type { ListAsk } from './ask.ts';
import { checkChoice, choiceOf } from './choice.ts';
import { nameChoice } from './name-choice.ts';
import { countedKeys, countsOf, sumsOf, tallyOf } from './tally-view.ts';

const options = Array.from({ length: 12 }, (_, i) => ({ key: `o${i + 1}`, zh: `第${i + 1}项`, en: '' }));
const list: ListAsk = { kind: 'list', options, most: 2 };

describe('a choice', () => {
  it.each([
    ['no', 'no'],
    ['o1', 'ballot.choice-unknown'],
    ['', 'ballot.choice-empty'],
  ])('on a motion is for, against or abstain: “%s” is %s', (sent, told) => {
    const answer = checkChoice(undefined, sent);
    expect('choice' in answer ? answer.choice : answer.refusal).toBe(told);
  });

  it.each([
    ['o2', 'o2'],
    ['o10,o2', 'o2,o10'],
    ['o2,o2', 'o2'],
    ['abstain', 'abstain'],
    ['yes', 'ballot.choice-unknown'],
    ['o13', 'ballot.choice-unknown'],
    ['o0', 'ballot.choice-unknown'],
    ['o01', 'o1'],
    ['', 'ballot.choice-empty'],
    ['o1,o2,o3', 'ballot.choice-too-many'],
    ['o1,o2,o13', 'ballot.choice-unknown'],
  ])('over a list names its options, at most as many as may be ticked: “%s” is %s', (sent, told) => {
    const answer = checkChoice(list, sent);
    expect('choice' in answer ? answer.choice : answer.refusal).toBe(told);
  });

  it('ticked in another order is the same choice', () => {
    expect(choiceOf(['o11', 'o2', 'o1'])).toBe(choiceOf(['o1', 'o11', 'o2']));
    expect(choiceOf([])).toBeNull();
  });

  it('is said in words: the names of what was ticked', () => {
    expect(nameChoice('zh-CN', 'o1,o12', list)).toBe('第1项、第12项');
    expect(nameChoice('en', 'abstain', list)).toBe('Abstain');
  });
});

describe('what is counted', () => {
  it('of a list is how many ticked something, and each option', () => {
    expect(countsOf('o2,o3')).toEqual(['ticked', 'o2', 'o3']);
    expect(countsOf('abstain')).toEqual(['abstain']);
    expect(countedKeys(list).slice(0, 4)).toEqual(['ticked', 'abstain', 'o1', 'o2']);
  });

  it.each<[ListAsk | undefined]>([[undefined], [list]])(
    'is the same number added up flat and read as a tally',
    (ask) => {
      const sums = Object.fromEntries(countedKeys(ask).map((key, i) => [key, i]));
      expect(sumsOf(tallyOf(ask, sums))).toEqual(sums);
    },
  );
});
