import { alone, NotMeasured, notMeasured } from '../../compare.ts';
import { say } from '../../progress.ts';
import type { Row } from '../../report.ts';
import { Client } from '../client.ts';
import type { LongDocument } from '../long-document.ts';
import { storeEdits } from '../ours/documents.ts';
import type { Ours } from '../ours/ours.ts';

const MOST_MS = 150;
const WHAT = 'load of a document of 20,000 edits without a snapshot, until its first reader has it, ms';

/** From the first connection to a document that lies in PostgreSQL as 20,000 rows to the end of the answer. */
const loadOnce = async (ours: Ours, { edits, state }: LongDocument): Promise<number> => {
  const [stage] = await ours.stages(1, {});
  const [door] = stage?.editors ?? [];
  if (!stage || !door) throw new Error('nobody comes');
  await storeEdits(ours.database.pool, stage.name, edits);
  let size = 0;
  const began = performance.now();
  const client = await Client.open(door, (kind, _message, length) => {
    if (kind === 'answer') size = length;
  });
  const took = performance.now() - began;
  client.close();
  if (size < state.length * 0.99)
    throw new NotMeasured(`an answer of ${size} bytes instead of ${state.length}`);
  return took;
};

export const load = async (ours: Ours, document: LongDocument, rounds: number): Promise<Row[]> => {
  try {
    await loadOnce(ours, document);
    const times: number[] = [];
    for (let i = 0; i < rounds; i += 1) times.push(await loadOnce(ours, document));
    say(`  ${times.join(', ')}`);
    return [alone(WHAT, times, MOST_MS, 'ms')];
  } catch (error) {
    return [notMeasured(WHAT, `≤ ${MOST_MS} ms`, error)];
  }
};
