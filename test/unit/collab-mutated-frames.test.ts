import { expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { ClientBook } from '../../server/src/collab/guard/client-book.ts';
import { inspectUpdate } from '../../server/src/collab/guard/inspect-update.ts';
import { Replica } from '../../server/src/collab/replica.ts';
import { agendaShape } from '../../server/src/collab/shapes/agenda.shape.ts';
import { Refusal } from '../../server/src/platform/refusal.ts';
import { agenda, ME, OTHER } from '../factories/judged-update.ts';

test('of 5,000 mutated frames none gets through that Yjs could not apply whole, and no other root appears', () => {
  const source = new Y.Doc();
  source.clientID = ME;
  Y.applyUpdate(source, agenda());
  const good: Uint8Array[] = [];
  source.on('update', (bytes: Uint8Array) => good.push(bytes));
  const items = source.getArray<Y.Map<unknown>>('items');
  const text = items.get(0).get('zh');
  if (!(text instanceof Y.Text)) throw new Error('no text');
  for (let i = 0; i < 30; i += 1) text.insert(i % text.length, '路灯电费');
  text.delete(3, 9);
  const whole = Y.encodeStateAsUpdate(source);

  let state = 42;
  const pick = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  const outcomes: Record<string, number> = {};
  for (let i = 0; i < 5000; i += 1) {
    const bytes = new Uint8Array(i % 5 === 0 ? whole : (good[pick(good.length)] ?? whole));
    for (let k = 0; k <= pick(3); k += 1) bytes[pick(bytes.length)] = pick(256);
    const cut = i % 7 === 0 ? bytes.subarray(0, pick(bytes.length)) : bytes;
    const server = new Replica(agendaShape, [agenda()]);
    const clients = new ClientBook([[OTHER, 'other']]);
    const given = {
      doc: server.doc,
      shape: agendaShape,
      clients,
      writer: { owner: 'me', name: '我', right: 'write' as const },
    };
    let outcome: string;
    try {
      outcome = inspectUpdate(given, cut).kind;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      outcome = error.code;
    }
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (outcome !== 'new') continue;
    server.apply(cut);
    expect([...server.doc.share.keys()]).toEqual(['items']);
    const again = new Replica(agendaShape, [server.all()]);
    expect(again.doc.toJSON()).toEqual(server.doc.toJSON());
  }
  expect(outcomes['document.frame-invalid']).toBeGreaterThan(1000);
});
