import { describe, expect, it } from '@jest/globals';
import { exposuresOf, isUnanimous } from './exposure.ts';

const hall = (phone: number, paper = 0) =>
  exposuresOf([
    { channel: 'phone', entitled: phone },
    { channel: 'paper', entitled: paper },
  ]).map(({ kind, n }) => `${kind} ${n}`);

describe('before a secret ballot, the chair is told', () => {
  it('of so few voters that the result tells', () => {
    expect(hall(1)).toEqual(['one-voter 1']);
    expect(hall(4)).toEqual(['few-voters 4']);
    expect(hall(5)).toEqual([]);
  });

  it('of so few papers that the tellers know whose they are, in a hall of any size', () => {
    expect(hall(200, 1)).toEqual(['one-paper 1']);
    expect(hall(200, 4)).toEqual(['few-papers 4']);
    expect(hall(200, 5)).toEqual([]);
    expect(hall(0, 1)).toEqual(['one-voter 1', 'one-paper 1']);
    expect(hall(2, 2)).toEqual(['few-voters 4', 'few-papers 2']);
  });

  it('of so few who do not vote on paper that the tellers can take the papers from the total', () => {
    expect(hall(1, 40)).toEqual(['few-others 1']);
    expect(hall(4, 5)).toEqual(['few-others 4']);
    expect(hall(4, 1)).toEqual(['one-paper 1', 'few-others 4']);
    expect(hall(5, 5)).toEqual([]);
    expect(hall(0, 40)).toEqual([]);
  });

  it('nothing while nobody is here', () => expect(hall(0)).toEqual([]));
});

describe('a total that says what everybody chose', () => {
  it('is one choice of all who voted', () => {
    expect(isUnanimous({ yes: 9, no: 0, abstain: 0 })).toBe(true);
    expect(isUnanimous({ yes: 0, no: 0, abstain: 2 })).toBe(true);
    expect(isUnanimous({ yes: 8, no: 1, abstain: 0 })).toBe(false);
    expect(isUnanimous({ yes: 0, no: 0, abstain: 0 })).toBe(false);
  });

  it('over a list: the same options of all, or of nobody', () => {
    expect(isUnanimous({ ticked: 6, abstain: 0, ticks: { o1: 6, o2: 0, o3: 6 } })).toBe(true);
    expect(isUnanimous({ ticked: 0, abstain: 6, ticks: { o1: 0, o2: 0, o3: 0 } })).toBe(true);
    expect(isUnanimous({ ticked: 6, abstain: 1, ticks: { o1: 6, o2: 0, o3: 0 } })).toBe(false);
    expect(isUnanimous({ ticked: 6, abstain: 0, ticks: { o1: 5, o2: 1, o3: 0 } })).toBe(false);
    expect(isUnanimous({ ticked: 0, abstain: 0, ticks: { o1: 0 } })).toBe(false);
  });
});
