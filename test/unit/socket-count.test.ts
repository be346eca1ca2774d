import { expect, test } from '@jest/globals';
import { SocketCount } from '../../server/src/live/socket-count.ts';

test('an address holds so many sockets at once and no more, and others are not concerned', () => {
  const counts = new SocketCount(2);
  expect([counts.enter('hall'), counts.enter('hall'), counts.enter('hall')]).toEqual([true, true, false]);
  expect(counts.enter('home')).toBe(true);
  counts.leave('hall');
  expect(counts.enter('hall')).toBe(true);
  expect(counts.enter('hall')).toBe(false);
});
