import { expect, test } from '@jest/globals';
import { Batching } from './batching.ts';

/** Batches that end when the test says so. */
const held = (limits: { most?: number; waiting?: number; once?: (item: string) => string[] } = {}) => {
  const batches: { key: string; items: string[]; end: (error?: Error) => void }[] = [];
  const batching = new Batching<string, string>(
    (key, items) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error) => (error ? reject(error) : resolve(items.map((item) => `${item}!`)));
        batches.push({ key, items, end });
      }),
    { most: 3, waiting: 5, ...limits },
  );
  const end = async (error?: Error) => {
    batches.at(-1)?.end(error);
    await new Promise(setImmediate);
  };
  return { batching, batches, end, seen: () => batches.map(({ items }) => items.join('')) };
};

test('who comes alone is served at once; who comes meanwhile is served together, each with its own answer', async () => {
  const { batching, end, seen } = held();
  const answers = [...'abcd'].map((item) => batching.add('k', item));
  expect(seen()).toEqual(['a']);
  await end();
  expect(seen()).toEqual(['a', 'bcd']);
  await end();
  expect(await Promise.all(answers)).toEqual(['a!', 'b!', 'c!', 'd!']);
});

test('a batch is not larger than the most, and what waits does not grow without end', async () => {
  const { batching, end, seen } = held();
  const answers = [...'abcdef'].map((item) => batching.add('k', item));
  expect(() => batching.add('k', 'g')).toThrow('request.too-many');
  for (let i = 0; i < 3; i += 1) await end();
  expect(seen()).toEqual(['a', 'bcd', 'ef']);
  await Promise.all(answers);
});

test('what may be there once waits for the next batch, and nobody overtakes it', async () => {
  const { batching, end, seen } = held({ once: (item) => [item.toLowerCase()] });
  const answers = [...'xabAc'].map((item) => batching.add('k', item));
  for (let i = 0; i < 3; i += 1) await end();
  expect(seen()).toEqual(['x', 'ab', 'Ac']);
  await Promise.all(answers);
});

test('a batch may let the next one begin before it has ended, and the one after that waits for both', async () => {
  const begun: { items: string[]; next: () => void; end: () => void }[] = [];
  const batching = new Batching<string, string>(
    (_, items, next) =>
      new Promise((resolve) => {
        begun.push({ items, next, end: () => resolve(items) });
      }),
    { most: 1, waiting: 5 },
  );
  const turn = () => new Promise(setImmediate);
  const seen = () => begun.map(({ items }) => items.join('')).join();
  const answers = [...'abc'].map((item) => batching.add('k', item));
  begun[0]?.next();
  await turn();
  expect(seen()).toBe('a,b');
  begun[0]?.end();
  await turn();
  expect(seen()).toBe('a,b');
  begun[1]?.end();
  await turn();
  expect(seen()).toBe('a,b,c');
  begun[2]?.end();
  expect(await Promise.all(answers)).toEqual(['a', 'b', 'c']);
});

test('a batch that fails fails for all that were in it and for nobody else', async () => {
  const { batching, end } = held();
  const answers = [...'abc'].map((item) => batching.add('k', item));
  const settled = Promise.allSettled(answers);
  await end();
  await end(new Error('disk full'));
  expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  const later = batching.add('k', 'd');
  await end();
  expect(await later).toBe('d!');
});

test('one key does not wait for another', () => {
  const { batching, batches } = held();
  void batching.add('one', 'a');
  void batching.add('two', 'b');
  expect(batches.map(({ key }) => key)).toEqual(['one', 'two']);
});
