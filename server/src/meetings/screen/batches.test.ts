import { expect, test } from '@jest/globals';
import { Batches } from './batches.ts';

test('an earlier reading is never told after a later one, and the last change is always told', async () => {
  const told: string[] = [];
  const slow = Promise.withResolvers<void>();
  const done = Promise.withResolvers<void>();
  let readings = 0;
  const batches = new Batches(1, async (_, ids) => {
    readings += 1;
    const reading = `${readings}: ${ids}`;
    // The first reading is overtaken in time by what changes meanwhile.
    if (readings === 1) await slow.promise;
    told.push(reading);
    if (readings === 2) done.resolve();
  });
  batches.add('meeting', ['a']);
  while (readings === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  batches.add('meeting', ['a']);
  batches.add('meeting', ['b']);
  slow.resolve();
  await done.promise;
  expect(told).toEqual(['1: a', '2: a,b']);
});

test('what all have to be told is not narrowed by a single one', async () => {
  const told = new Promise((resolve) => {
    const batches = new Batches(1, async (_, ids) => resolve(ids));
    batches.add('meeting', 'all');
    batches.add('meeting', ['a']);
  });
  expect(await told).toBe('all');
});
