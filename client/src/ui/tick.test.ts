import { expect, test } from '@jest/globals';
import type { Chosen } from '@yishiting/shared/ballots/choice.ts';
import { isFull, isTicked, tickAfter, tickable } from './tick.ts';

const touch = (most: number, ...touched: string[]): Chosen | null =>
  touched.reduce<Chosen | null>((ticked, key) => tickAfter({ most }, ticked, key), null);

test('ticked options stand in the order of the list, however they were touched', () => {
  expect(touch(3, 'o10', 'o2', 'o1')).toBe('o1,o2,o10');
});

test('a second touch takes the tick back; with the last one nothing is chosen', () => {
  expect(touch(3, 'o1', 'o2', 'o1')).toBe('o2');
  expect(touch(3, 'o1', 'o1')).toBeNull();
});

test('a full list takes no more, and gives way when one is unticked', () => {
  expect(touch(2, 'o1', 'o2', 'o3')).toBe('o1,o2');
  expect(touch(2, 'o1', 'o2', 'o1', 'o3')).toBe('o2,o3');
  expect([isFull({ most: 2 }, 'o1'), isFull({ most: 2 }, 'o1,o2')]).toEqual([false, true]);
});

test('where one is chosen, another takes its place and nothing is ever full', () => {
  expect(touch(1, 'o1', 'o3')).toBe('o3');
  expect(touch(1, 'o3', 'o3')).toBe('o3');
  expect(isFull({ most: 1 }, 'o3')).toBe(false);
});

test('none of them and an option exclude each other', () => {
  expect(touch(3, 'o1', 'o2', 'abstain')).toBe('abstain');
  expect(touch(3, 'abstain', 'o2')).toBe('o2');
  expect(touch(3, 'abstain', 'abstain')).toBeNull();
  expect(touch(1, 'abstain', 'abstain')).toBe('abstain');
  expect(isFull({ most: 1 }, 'abstain')).toBe(false);
});

test('everybody reads the options by the same number, and can say that it is none of them', () => {
  const options = ['修路', '装路灯'].map((zh, i) => ({ key: `o${i + 1}`, zh, en: '' }));
  const rows = tickable('zh-CN', { kind: 'list', options, most: 2 });
  expect(rows.map(({ name }) => name)).toEqual(['1. 修路', '2. 装路灯', '都不选（弃权）']);
  expect(rows.map(({ key }) => isTicked('o2', key))).toEqual([false, true, false]);
  expect(rows.map(({ key }) => isTicked('abstain', key))).toEqual([false, false, true]);
});
