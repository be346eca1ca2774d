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
    let sealed = box.add(ballot, null, ['yes']);
    sealed = box.add(ballot, sealed, ['no', 'yes', 'abstain']);
    sealed = box.add(
      ballot,
      sealed,
      Array.from({ length: 70_000 }, () => 'no' as const),
    );
    expect(box.open(ballot, sealed)).toEqual({ yes: 2, no: 70_001, abstain: 1 });
    expect(box.open(ballot, null)).toEqual({ yes: 0, no: 0, abstain: 0 });
  });

  test('is as long whatever is in it, and never twice the same', () => {
    const seals = Array.from({ length: 200 }, (_, i) => box.add(ballot, null, [i % 2 ? 'yes' : 'no']));
    const lengths = seals.map(({ salt, sealed }) => `${salt.length} ${sealed.length}`);
    expect(new Set(lengths)).toEqual(new Set(['32 40']));
    expect(new Set(seals.map(({ sealed }) => sealed.toString('hex'))).size).toBe(200);
    const [first] = seals;
    const again = box.add(ballot, first ?? null, []);
    expect(again.salt).toEqual(first?.salt);
    expect(again.sealed).not.toEqual(first?.sealed);
  });

  test('opens under its own pepper, for its own ballot, with its own salt, untouched', () => {
    const whole = box.add(ballot, null, ['yes']);
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
});
