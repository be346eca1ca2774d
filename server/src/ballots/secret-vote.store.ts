import { randomInt } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { UnitVote, VoteRow } from './vote-record.ts';

/** What is on record of an operation in a secret ballot: that it came, not what was chosen. */
export const knownSecret = async (
  em: EntityManager,
  ballotId: string,
  op: string,
): Promise<VoteRow | undefined> => {
  const [row] = await em.execute<VoteRow[]>(
    'select entry_id, number, at, 1 as rev, null as choice from secret_mark where ballot_id = ? and op = ?',
    [ballotId, op],
  );
  return row;
};

/** The mark and the sum share no key and no number; the number on the receipt is drawn, not counted. */
export const recordSecret = async (
  em: EntityManager,
  ballotId: string,
  vote: UnitVote,
): Promise<VoteRow | undefined> => {
  const [row] = await em.execute<VoteRow[]>(
    `insert into secret_mark (ballot_id, entry_id, op, number) values (?, ?, ?, ?)
     returning entry_id, number, at, 1 as rev, null as choice`,
    [ballotId, vote.entryId, vote.op, String(randomInt(1000, 10_000))],
  );
  await em.execute(
    `insert into secret_sum (ballot_id, channel, ${vote.choice}) values (?, ?, 1)
     on conflict (ballot_id, channel) do update set ${vote.choice} = secret_sum.${vote.choice} + 1`,
    [ballotId, vote.channel],
    'run',
  );
  return row;
};
