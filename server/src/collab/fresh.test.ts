import { expect, test } from '@jest/globals';
import { Fresh } from './fresh.ts';

test('who asks during a read gets the one after it, and a crowd asks twice in all', async () => {
  const reads: ((value: number) => void)[] = [];
  const fresh = new Fresh<number>();
  const look = () => new Promise<number>((resolve) => reads.push(resolve));
  const first = fresh.read(look);
  const crowd = [fresh.read(look), fresh.read(look), fresh.read(look)];
  expect(reads).toHaveLength(1);
  reads[0]?.(1);
  expect(await first).toBe(1);
  await new Promise((resolve) => setImmediate(resolve));
  reads[1]?.(2);
  expect(await Promise.all(crowd)).toEqual([2, 2, 2]);
  expect(reads).toHaveLength(2);
});

test('a read that failed is not the answer to the next question', async () => {
  let times = 0;
  const fresh = new Fresh<number>();
  const look = async () => {
    times += 1;
    if (times === 1) throw new Error('no database');
    return times;
  };
  const [first, second] = [fresh.read(look), fresh.read(look)];
  await expect(first).rejects.toThrow('no database');
  expect(await second).toBe(2);
  expect(await fresh.read(look)).toBe(3);
});
