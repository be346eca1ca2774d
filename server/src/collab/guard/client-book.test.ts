import { expect, test } from '@jest/globals';
import { ClientBook } from './client-book.ts';

const ids = (from: number, n: number) => Array.from({ length: n }, (_, i) => from + i);

test('who used a client id first keeps it', () => {
  const book = new ClientBook([[1, 'a']]);
  expect(book.check([1], 'a')).toEqual([]);
  expect(() => book.check([1], 'b')).toThrow('document.frame-invalid');
  expect(book.check([2], 'b')).toEqual([2]);
});

test('an id that was shown and not used yet is nobody else’s', () => {
  const book = new ClientBook();
  expect(book.reserve(1, 'a')).toBe(true);
  expect(book.reserve(1, 'b')).toBe(false);
  expect(() => book.check([1], 'b')).toThrow('document.frame-invalid');
  book.bind(1, 'a');
  expect(book.ownerOf(1)).toBe('a');
});

test('one person has at most five hundred ids in a document, fifty of them new in one frame', () => {
  const book = new ClientBook();
  expect(() => book.check(ids(1, 51), 'a')).toThrow('document.frame-invalid');
  for (const id of ids(1, 500)) book.bind(id, 'a');
  expect(() => book.check([1000], 'a')).toThrow('document.frame-invalid');
  expect(book.check(ids(1, 500), 'a')).toEqual([]);
  expect(book.check([1000], 'b')).toEqual([1000]);
});
