import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { Pepper } from '../platform/pepper.ts';
import { SecretBox } from './secret-box.ts';

const ballot = '01a20000-0000-7000-8000-000000000001';
const box = new SecretBox(new Pepper('of this house'));
const codeOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('the box of a secret ballot', () => {
  test('holds what was put in, by one and by many', () => {
    let sealed = box.add(ballot, null, [1, 0, 0]);
    sealed = box.add(ballot, sealed, [1, 1, 1]);
    sealed = box.add(ballot, sealed, [0, 70_000, 0]);
    expect(box.open(ballot, sealed)).toEqual([2, 70_001, 1]);
    expect(box.open(ballot, null)).toEqual([]);
  });

  test('holds a count for each of twenty options and for those who abstain, and never another number of counts', () => {
    const list = Array.from({ length: 21 }, (_, i) => i);
    const sealed = box.add(ballot, box.add(ballot, null, list), list);
    expect(box.open(ballot, sealed)).toEqual(list.map((n) => 2 * n));
    expect(() => box.add(ballot, sealed, [1, 0, 0])).toThrow(RangeError);
  });

  test('is as long whatever is in it, and never twice the same', () => {
    const seals = Array.from({ length: 200 }, (_, i) => box.add(ballot, null, i % 2 ? [1, 0, 0] : [0, 1, 0]));
    const lengths = seals.map(({ salt, sealed }) => `${salt.length} ${sealed.length}`);
    expect(new Set(lengths)).toEqual(new Set(['32 40']));
    expect(new Set(seals.map(({ sealed }) => sealed.toString('hex'))).size).toBe(200);
    const [first] = seals;
    const again = box.add(ballot, first ?? null, [0, 0, 0]);
    expect(again.salt).toEqual(first?.salt);
    expect(again.sealed).not.toEqual(first?.sealed);
  });

  test('opens under its own pepper, for its own ballot, with its own salt, untouched', () => {
    const whole = box.add(ballot, null, [1, 0, 0]);
    const other = new SecretBox(new Pepper('of another house'));
    expect(codeOf(() => other.open(ballot, whole))).toBe('ballot.box-unreadable');
    expect(codeOf(() => box.open(`${ballot.slice(0, -1)}2`, whole))).toBe('ballot.box-unreadable');
    expect(codeOf(() => box.open(ballot, { ...whole, salt: randomBytes(32) }))).toBe('ballot.box-unreadable');
    for (let at = 0; at < whole.sealed.length; at += 1) {
      const touched = Buffer.from(whole.sealed);
      touched[at] = (touched[at] ?? 0) ^ 1;
      expect(codeOf(() => box.open(ballot, { ...whole, sealed: touched }))).toBe('ballot.box-unreadable');
    }
    expect(codeOf(() => box.open(ballot, { ...whole, sealed: whole.sealed.subarray(0, 30) }))).toBe(
      'ballot.box-unreadable',
    );
  });

  test('has seals of its key for what tellers count, each for one count alone', () => {
    const { salt } = box.add(ballot, null, [0, 0, 0]);
    const sealed = box.seal(ballot, salt, [2, 0, 1], 'paper 1');
    expect(box.open(ballot, { salt, sealed }, 'paper 1')).toEqual([2, 0, 1]);
    expect(codeOf(() => box.open(ballot, { salt, sealed }, 'paper 2'))).toBe('ballot.box-unreadable');
    expect(codeOf(() => box.open(ballot, { salt, sealed }))).toBe('ballot.box-unreadable');
  });
});
