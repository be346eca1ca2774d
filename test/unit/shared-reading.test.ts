import { expect, test } from '@jest/globals';
import { SharedReading } from '../../server/src/meetings/screen/shared-reading.ts';

const desk = () => {
  const ends: ((value?: string) => void)[] = [];
  let readings = 0;
  const shared = new SharedReading(async () => {
    readings += 1;
    const nth = readings;
    const fault = await new Promise<string | undefined>((resolve) => ends.push(resolve));
    if (fault) throw new Error(fault);
    return nth;
  });
  return { shared, end: (nth: number, fault?: string) => ends[nth - 1]?.(fault), readings: () => readings };
};
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('everybody gets a reading that began after they asked, and two readings serve a crowd', async () => {
  const { shared, end, readings } = desk();
  const first = shared.of('m');
  const crowd = Array.from({ length: 200 }, () => shared.of('m'));
  expect(readings()).toBe(1);
  end(1);
  expect(await first).toBe(1);
  await settle();
  end(2);
  expect(new Set(await Promise.all(crowd))).toEqual(new Set([2]));
  expect(readings()).toBe(2);
  const later = shared.of('m');
  end(3);
  expect(await later).toBe(3);
});

test('meetings do not wait for each other, and a failed reading fails only those who had it', async () => {
  const { shared, end, readings } = desk();
  const [one, other, next] = [shared.of('m'), shared.of('n'), shared.of('m')];
  expect(readings()).toBe(2);
  end(1, 'gone');
  await expect(one).rejects.toThrow('gone');
  end(2);
  expect(await other).toBe(2);
  await settle();
  end(3);
  expect(await next).toBe(3);
});
