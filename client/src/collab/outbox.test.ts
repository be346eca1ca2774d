import { expect, test } from '@jest/globals';
import { Outbox } from './outbox.ts';

test('a place is unsaved until the frame with its last edit is acknowledged', () => {
  const outbox = new Outbox();
  outbox.sentWhole();
  outbox.edited(['a']);
  outbox.edited(['b', 'c']);
  outbox.sentEdits();
  outbox.edited(['a']);
  outbox.sentEdits();
  expect(outbox.unsaved).toBe(3);
  outbox.acked(2);
  expect(outbox.waiting).toEqual(['a']);
  outbox.acked(3);
  expect(outbox.unsaved).toBe(0);
});

test('an acknowledgement of the last connection says nothing about this one', () => {
  const outbox = new Outbox();
  outbox.sentWhole();
  outbox.edited(['a']);
  outbox.sentEdits();
  outbox.disconnected();
  outbox.acked(2);
  expect(outbox.unsaved).toBe(1);
  outbox.edited(['a']);
  outbox.sentWhole();
  outbox.acked(1);
  expect(outbox.unsaved).toBe(0);
});

test('a frame before the first exchange does not stand for what was typed offline', () => {
  const outbox = new Outbox();
  outbox.edited(['a']);
  outbox.sentEdits();
  outbox.acked(1);
  expect(outbox.unsaved).toBe(1);
  expect(outbox.mayFollow).toBe(false);
});

test('acknowledgements never go back', () => {
  const outbox = new Outbox();
  outbox.sentWhole();
  outbox.edited(['a']);
  outbox.sentEdits();
  expect(outbox.acked(2)).toBe(true);
  expect(outbox.acked(1)).toBe(false);
  expect(outbox.unsaved).toBe(0);
});

test('that a copy fits is known once the first frame of this connection is acknowledged', () => {
  const outbox = new Outbox();
  outbox.edited(['a']);
  outbox.sentWhole();
  expect(outbox.wholeTaken).toBe(false);
  outbox.acked(1);
  expect(outbox.wholeTaken).toBe(true);
  outbox.disconnected();
  expect(outbox.wholeTaken).toBe(false);
});
