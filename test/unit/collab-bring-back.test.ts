import { describe, expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { ClientBook } from '../../server/src/collab/guard/client-book.ts';
import { inspectUpdate } from '../../server/src/collab/guard/inspect-update.ts';
import { bringBackAgenda } from '../../server/src/collab/history/bring-back-agenda.ts';
import { bringBackMinutes } from '../../server/src/collab/history/bring-back-minutes.ts';
import { Replica } from '../../server/src/collab/replica.ts';
import { shapes } from '../../server/src/collab/shapes/shapes.ts';
import { chance } from '../factories/chance.ts';
import { agendaSaid, agendaStep, minutesSaid, minutesStep, replicaOf } from '../factories/history.ts';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const rounds = Number(process.env.ROUNDS ?? 25);
const kinds = {
  agenda: { step: agendaStep, bringBack: bringBackAgenda, said: agendaSaid },
  minutes: { step: minutesStep, bringBack: bringBackMinutes, said: minutesSaid },
};

describe.each(['agenda', 'minutes'] as const)('bringing back the %s', (kind) => {
  const { step, bringBack, said } = kinds[kind];

  test(`makes it say what it said, as an edit that the guard lets through, seed ${seed}`, () => {
    for (let round = 0; round < rounds; round += 1) {
      const pick = chance(seed + round);
      const people = [new Y.Doc(), new Y.Doc()];
      const meet = () => {
        for (const a of people) for (const b of people) Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
      };
      const work = (steps: number) => {
        for (let i = 0; i < steps; i += 1) {
          step(people[pick(2)] as Y.Doc, { pick });
          if (pick(4) === 0) meet();
        }
        meet();
      };
      work(25);
      const then = replicaOf(people[0] as Y.Doc);
      work(25);
      const server = new Replica(shapes[kind], [Y.encodeStateAsUpdate(people[0] as Y.Doc)]);
      const copy = replicaOf(server.doc);
      const edits: Uint8Array[] = [];
      copy.on('update', (update: Uint8Array) => edits.push(update));
      copy.transact(() => bringBack(copy, then));
      expect([round, said(copy)]).toEqual([round, said(then)]);
      expect(edits.length).toBeLessThanOrEqual(1);
      const clients = new ClientBook(people.map((p) => [p.clientID, 'other'] as const));
      const writer = { owner: 'me', name: '我', right: 'write' as const };
      for (const update of edits) {
        expect(inspectUpdate({ doc: server.doc, shape: shapes[kind], clients, writer }, update).kind).toBe(
          'new',
        );
        server.apply(update);
      }
      expect(said(server.doc)).toEqual(said(then));
      // Once more there is nothing to do.
      edits.splice(0);
      copy.transact(() => bringBack(copy, then));
      expect(edits).toEqual([]);
    }
  });
});
