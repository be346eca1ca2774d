import { randomInt } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { UnitVote, VoteRow } from './vote-record.ts';

const KNOWN = `
select entry_id, op, number, at, 1 as rev, null as choice from secret_mark
where ballot_id = ? and op in (select op::uuid from json_array_elements_text(?::json) op)`;

const MARK = `
insert into secret_mark (ballot_id, entry_id, op, number)
select ?, "entryId", op, number from json_to_recordset(?::json) as mark ("entryId" uuid, op uuid, number text)
returning entry_id, op, number, at, 1 as rev, null as choice`;

const ADD = `
insert into secret_sum (ballot_id, channel, yes, no, abstain)
select ?, channel, count(*) filter (where choice = 'yes'), count(*) filter (where choice = 'no'),
  count(*) filter (where choice = 'abstain')
from json_to_recordset(?::json) as vote (channel text, choice text) group by channel
on conflict (ballot_id, channel) do update set
  yes = secret_sum.yes + excluded.yes, no = secret_sum.no + excluded.no, abstain = secret_sum.abstain + excluded.abstain`;

/** What is on record of operations in a secret ballot: that they came, not what was chosen. */
export const knownSecret = (
  em: EntityManager,
  ballotId: string,
  ops: readonly string[],
): Promise<VoteRow[]> => em.execute<VoteRow[]>(KNOWN, [ballotId, JSON.stringify(ops)]);

/** The marks and the sums share no key and no number; the number on a receipt is drawn, not counted. */
export const recordSecret = async (
  em: EntityManager,
  ballotId: string,
  votes: readonly UnitVote[],
): Promise<VoteRow[]> => {
  const marks = votes.map(({ entryId, op }) => ({ entryId, op, number: String(randomInt(1000, 10_000)) }));
  const rows = await em.execute<VoteRow[]>(MARK, [ballotId, JSON.stringify(marks)]);
  const chosen = votes.map(({ channel, choice }) => ({ channel, choice }));
  await em.execute(ADD, [ballotId, JSON.stringify(chosen)], 'run');
  return rows;
};
