import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import * as Y from 'yjs';
import { Audience } from './audience.ts';
import type { Connection } from './connection.ts';
import { readFrame } from './frames.ts';
import { Showing } from './showing.ts';

const NOTHING = new Uint8Array([0]);

/** A room, what each of its people is shown, and edits of one document. */
const openRoom = () => {
  const audience = new Audience();
  const shown = new Map<Connection, string[]>();
  const person = (): Connection => {
    const doc = new Y.Doc();
    const offer = (packet: Buffer) => {
      const frame = readFrame(packet.subarray(2));
      if (frame.type === 'update') Y.applyUpdate(doc, frame.update);
      shown.get(connection)?.push(doc.getText('t').toString());
    };
    const connection = { outlet: { offer } } as unknown as Connection;
    shown.set(connection, []);
    audience.add(connection);
    return connection;
  };
  const doc = new Y.Doc();
  const type = (letter: string): Uint8Array => {
    const before = Y.encodeStateVector(doc);
    doc.getText('t').insert(doc.getText('t').length, letter);
    return Y.encodeStateAsUpdate(doc, before);
  };
  return { showing: new Showing(audience), person, type, of: (who: Connection) => shown.get(who) };
};

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('one who types is seen at once, and does not get the own words back', () => {
  const { showing, person, type, of } = openRoom();
  const [author, reader] = [person(), person()];
  for (const letter of 'ab') {
    showing.show([type(letter)], NOTHING, author);
    jest.advanceTimersByTime(50);
  }
  expect(of(reader)).toEqual(['a', 'ab']);
  expect(of(author)).toEqual([]);
});

test('what many type in a moment comes together, a moment later, to all of them', () => {
  const { showing, person, type, of } = openRoom();
  const [first, second, reader] = [person(), person(), person()];
  showing.show([type('a')], NOTHING, first);
  showing.show([type('b')], NOTHING, second);
  showing.show([type('c')], NOTHING, first);
  expect(of(reader)).toEqual(['a']);
  jest.advanceTimersByTime(25);
  expect(of(reader)).toEqual(['a', 'abc']);
  expect(of(second)?.at(-1)).toBe('abc');
});

test('what waits goes out before something that builds on it', () => {
  const { showing, person, type, of } = openRoom();
  const reader = person();
  showing.show([type('a')], NOTHING);
  showing.show([type('b')], NOTHING);
  showing.flush();
  expect(of(reader)).toEqual(['a', 'ab']);
  jest.advanceTimersByTime(100);
  expect(of(reader)).toHaveLength(2);
});
