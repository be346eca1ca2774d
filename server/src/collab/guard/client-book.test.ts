import { expect, test } from '@jest/globals';
import { firstServerId } from '@yishiting/shared/collab/wire.ts';
import { ClientBook } from './client-book.ts';

const ids = (from: number, n: number) => Array.from({ length: n }, (_, i) => from + i);

test('who used a client id first keeps it', () => {
  const book = new ClientBook([[1, 'a']]);
  expect(book.check([1], 'a')).toEqual([]);
  expect(() => book.check([1], 'b')).toThrow('document.frame-invalid');
  expect(book.check([2], 'b')).toEqual([2]);
});

test('an id in an edit that is not on disk yet is nobody else’s, and free again when that did not get there', () => {
  const book = new ClientBook();
  book.claim(1, 'a');
  expect(book.mayUse(1, 'a')).toBe(true);
  expect(() => book.check([1], 'b')).toThrow('document.frame-invalid');
  book.forget();
  expect(book.check([1], 'b')).toEqual([1]);
  book.claim(1, 'b');
  book.settle();
  expect(book.claims).toEqual([]);
  expect(book.ownerOf(1)).toBe('b');
});

test('an id of the server is nobody’s', () => {
  expect(() => new ClientBook().check([firstServerId], 'a')).toThrow('document.frame-invalid');
});

test('one person has at most five hundred ids in a document, fifty of them new in one frame', () => {
  const book = new ClientBook();
  expect(() => book.check(ids(1, 51), 'a')).toThrow('document.frame-invalid');
  book.add(ids(1, 500).map((id) => [id, 'a']));
  expect(() => book.check([1000], 'a')).toThrow('document.frame-invalid');
  expect(book.check(ids(1, 500), 'a')).toEqual([]);
  expect(book.check([1000], 'b')).toEqual([1000]);
});
