import { expect, test } from '@jest/globals';
import { signOfLife } from '@yishiting/shared/collab/wire.ts';
import { WebSocket } from 'ws';
import type { Connection } from './connection.ts';
import { Outlet } from './outlet.ts';
import { pack } from './packet.ts';
import { TURN_MS, Turns } from './turns.ts';

const PING_TURNS = 20_000 / TURN_MS;
const SIGN_TURNS = signOfLife.every / TURN_MS;

/** A socket that notes in which turns it was pinged and heard something. */
const listener = (place: number, now: () => number) => {
  const [pings, heard]: [number[], number[]] = [[], []];
  const stream = { writableLength: 0, write: () => heard.push(now()) };
  const socket = { readyState: WebSocket.OPEN, OPEN: WebSocket.OPEN };
  const outlet = new Outlet(socket as never, stream as never);
  const connection = { place, outlet, ping: () => pings.push(now()) } as unknown as Connection;
  return { connection, outlet, pings, heard };
};

const hall = (count: number) => {
  const turns = new Turns();
  let turn = 0;
  const all = Array.from({ length: count }, (_, place) => listener(place, () => turn));
  const pass = (until: number, also: () => void = () => undefined) => {
    for (; turn < until; turn += 1) {
      turns.next();
      also();
      for (const { connection } of all) turns.of(connection);
    }
  };
  return { all, pass };
};

test('each socket is pinged once in 20 s, and a hall never all at once', () => {
  const { all, pass } = hall(160);
  pass(PING_TURNS);
  expect(all.map(({ pings }) => pings.length)).toEqual(all.map(() => 1));
  const inTurn = new Map<number, number>();
  for (const { pings } of all) for (const turn of pings) inTurn.set(turn, (inTurn.get(turn) ?? 0) + 1);
  expect(Math.max(...inTurn.values())).toBe(2);
});

test('who hears nothing else hears a sign of life every 5 s', () => {
  const { all, pass } = hall(7);
  pass(10 * SIGN_TURNS);
  for (const { heard } of all) {
    const gaps = heard.slice(1).map((turn, i) => turn - (heard[i] ?? 0));
    expect(gaps).toEqual(gaps.map(() => SIGN_TURNS));
    expect(gaps.length).toBeGreaterThan(8);
  }
});

test('who hears other things gets no sign, and one at latest 5 s after the last of them', () => {
  const { all, pass } = hall(7);
  const word = pack(new Uint8Array(3));
  const spoken = 100;
  pass(spoken, () => {
    for (const { outlet } of all) outlet.deliver(word);
  });
  for (const { heard } of all) expect(heard).toHaveLength(spoken);
  pass(spoken + SIGN_TURNS);
  for (const { heard } of all) expect(heard).toHaveLength(spoken + 1);
});
