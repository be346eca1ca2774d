import { expect, test } from '@jest/globals';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { ClientBook } from '../../server/src/collab/guard/client-book.ts';
import { inspectUpdate } from '../../server/src/collab/guard/inspect-update.ts';
import { Replica } from '../../server/src/collab/replica.ts';
import type { Shape } from '../../server/src/collab/shapes/shape.ts';
import { Refusal } from '../../server/src/platform/refusal.ts';
import { chance, type Pick } from '../factories/chance.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 400);

/** A plain text: the guard's rules about order are the same for every list. */
const text: Shape = {
  roots: { t: { define: (doc) => doc.getText('t'), rights: ['write'] } },
  mayInsert: () => true,
  mayDelete: () => true,
};

type Id = { client: number; clock: number };
type Insert = Id & { origin: Id | null; right: Id | null; letter: string };

const encode = ({ client, clock, origin, right, letter }: Insert): Uint8Array => {
  const e = encoding.createEncoder();
  for (const n of [1, 1, client, clock]) encoding.writeVarUint(e, n);
  encoding.writeUint8(e, 4 | (origin ? 128 : 0) | (right ? 64 : 0));
  for (const id of [origin, right])
    if (id) for (const n of [id.client, id.clock]) encoding.writeVarUint(e, n);
  if (!origin && !right) {
    encoding.writeVarUint(e, 1);
    encoding.writeVarString(e, 't');
  }
  encoding.writeVarString(e, letter);
  encoding.writeVarUint(e, 0);
  return encoding.toUint8Array(e);
};

const idsIn = (doc: Y.Doc): Id[] => {
  const ids: Id[] = [];
  for (let item = doc.getText('t')._start; item; item = item.right)
    for (let i = 0; i < item.length; i += 1) ids.push({ client: item.id.client, clock: item.id.clock + i });
  return ids;
};

/** Liars insert between any two neighbours that they like to name; the guard lets some of it through. */
const lie = (pick: Pick) => {
  const server = new Replica(text, []);
  const clients = new ClientBook();
  const clocks = new Map<number, number>();
  const accepted: Insert[] = [];
  let refused = 0;
  for (let i = 0; i < 14; i += 1) {
    const client = 1 + pick(4);
    const ids = idsIn(server.doc);
    const some = () => (pick(4) === 0 ? null : (ids[pick(Math.max(1, ids.length))] ?? null));
    const insert: Insert = {
      client,
      clock: clocks.get(client) ?? 0,
      origin: some(),
      right: some(),
      letter: String.fromCharCode(97 + i),
    };
    const writer = { owner: String(client), name: '', right: 'write' as const };
    try {
      inspectUpdate({ doc: server.doc, shape: text, clients, writer }, encode(insert));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused += 1;
      continue;
    }
    server.apply(encode(insert));
    clients.add([[client, String(client)]]);
    clocks.set(client, insert.clock + 1);
    accepted.push(insert);
  }
  return { server, accepted, refused };
};

/** The same edits at another screen, in any order in which each comes after what it names. */
const hear = (inserts: readonly Insert[], pick: Pick): string => {
  const doc = new Y.Doc();
  doc.getText('t');
  const heard = (id: Id | null) => !id || id.clock < Y.getState(doc.store, id.client);
  const left = [...inserts];
  while (left.length > 0) {
    const ready = left.filter(
      (i) => heard(i.origin) && heard(i.right) && i.clock === Y.getState(doc.store, i.client),
    );
    const [next] = ready.slice(pick(ready.length));
    if (!next) throw new Error('nothing can come');
    left.splice(left.indexOf(next), 1);
    Y.applyUpdate(doc, encode(next));
  }
  return doc.getText('t').toString();
};

test('whatever liars send, every screen shows the same, in whatever order it heard of it', () => {
  const pick = chance(7);
  let [accepted, refused] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const outcome = lie(pick);
    accepted += outcome.accepted.length;
    refused += outcome.refused;
    const shown = outcome.server.doc.getText('t').toString();
    for (let screen = 0; screen < 4; screen += 1) expect(hear(outcome.accepted, pick)).toBe(shown);
  }
  expect(accepted).toBeGreaterThan(ROUNDS * 3);
  expect(refused).toBeGreaterThan(ROUNDS * 3);
});
