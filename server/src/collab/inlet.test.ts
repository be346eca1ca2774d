import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Inlet } from './inlet.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A frame that has been coming in for so many seconds, so many bytes in each. */
const comingIn = (seconds: number, bytesASecond: number): Inlet => {
  const stream = new PassThrough();
  const inlet = new Inlet(stream);
  for (let i = 0; i < seconds; i += 1) {
    stream.emit('data', Buffer.alloc(bytesASecond));
    jest.advanceTimersByTime(1000);
  }
  return inlet;
};

test('a frame has twenty seconds, and a second more for every 8 kB that have come', () => {
  expect(comingIn(20, 100).isLate(Date.now())).toBe(false);
  expect(comingIn(21, 10).isLate(Date.now())).toBe(true);
  expect(comingIn(60, 4000).isLate(Date.now())).toBe(true);
  // The whole first exchange on a line of 64 kbit/s.
  expect(comingIn(130, 8000).isLate(Date.now())).toBe(false);
});

test('after a whole message nothing is late, however long nothing comes', () => {
  const stream = new PassThrough();
  const inlet = new Inlet(stream);
  inlet.message();
  stream.emit('data', Buffer.alloc(10));
  jest.advanceTimersByTime(100_000);
  expect(inlet.isLate(Date.now())).toBe(false);
});
