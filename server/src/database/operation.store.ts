import type { EntityManager } from '@mikro-orm/postgresql';
import type { Operation } from '../platform/operation.ts';
import { Refusal } from '../platform/refusal.ts';

type Row = { owner: string; digest: Buffer; outcome: unknown };

/**
 * Takes the operation for this transaction: null when it is new, otherwise what came of it. The same id in another
 * transaction waits here until that one has ended. Refuses `request.operation-reused` when somebody else, or the same
 * person for something else, used the id.
 */
export const claimOperation = async (
  em: EntityManager,
  { id, owner, digest }: Operation,
): Promise<{ outcome: unknown } | null> => {
  const [fresh] = await em.execute<object[]>(
    'insert into operation (id, owner, digest) values (?, ?, ?) on conflict (id) do nothing returning id',
    [id, owner, digest],
  );
  if (fresh) return null;
  const [known] = await em.execute<Row[]>('select owner, digest, outcome from operation where id = ?', [id]);
  if (known?.owner !== owner || !digest.equals(known.digest)) throw new Refusal('request.operation-reused');
  return { outcome: known.outcome };
};

export const keepOutcome = async (em: EntityManager, { id }: Operation, outcome: unknown): Promise<void> => {
  await em.execute(
    'update operation set outcome = ? where id = ?',
    [JSON.stringify(outcome ?? null), id],
    'run',
  );
};
