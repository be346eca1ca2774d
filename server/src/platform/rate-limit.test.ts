import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { rateLimit } from './rate-limit.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('so many are let through from the first on, each key for itself, and again when its time is over', async () => {
  const limit = rateLimit(2, 10);
  for (const key of ['a', 'a', 'b', 'b']) await limit(key);
  await expect(limit('a')).rejects.toMatchObject({
    code: 'request.too-many',
    details: { params: { seconds: 10 } },
  });
  jest.advanceTimersByTime(9999);
  await expect(limit('a')).rejects.toThrow('request.too-many');
  await limit('c');
  jest.advanceTimersByTime(1);
  await limit('a');
  // Begun later, and not forgotten with the others.
  await limit('c');
  await expect(limit('c')).rejects.toThrow('request.too-many');
});
