import type { EntityManager } from '@mikro-orm/postgresql';
import { found, Refusal } from '../platform/refusal.ts';
import type { Ballot } from './ballot.entity.ts';
import type { Sums } from './ballot.store.ts';
import type { Counts, SecretBox } from './secret-box.ts';
import { findBox, saltOf } from './secret-vote.store.ts';

/** Where tellers count, without names. */
export type CountedChannel = 'hands' | 'paper';
/** Two tellers count in a round; when they differ, the next one begins. */
export type Round = { channel: CountedChannel; round: number };

/** That a teller has entered, without the numbers. `current`: not of a count that was taken up again since. */
export type TellerEntry = Round & { account_id: string; name: string; current: boolean };

/** A count that was taken up again begins anew; what was entered before stays on record. */
const sinceReopened = (t: string) =>
  `not exists (select 1 from count_reopened x where x.ballot_id = ${t}.ballot_id and x.channel = ${t}.channel and x.at > ${t}.at)`;

export const tellerEntries = (em: EntityManager, ballotId: string): Promise<TellerEntry[]> =>
  em.execute<TellerEntry[]>(
    `select t.channel, t.round, t.account_id, a.name, ${sinceReopened('t')} as current
     from teller_entry t join account a on a.id = t.account_id where t.ballot_id = ? order by t.id`,
    [ballotId],
  );

/** What two tellers agreed on: how many voted, and in a named ballot what. */
export type CountedResult = { channel: CountedChannel; voted: number; sums: Sums | null };

export const countedResults = (em: EntityManager, ballotId: string): Promise<CountedResult[]> =>
  em.execute(
    `select r.channel, r.voted,
       case when r.yes is not null then json_build_object('yes', r.yes, 'no', r.no, 'abstain', r.abstain) end as sums
     from counted_result r where r.ballot_id = ? and ${sinceReopened('r')}`,
    [ballotId],
  );

const list = ({ yes, no, abstain }: Sums): Counts => [yes, no, abstain];
const totalOf = (counts: Counts): number => counts.reduce((a, b) => a + b, 0);

/** The seal of one round fits no other. */
const sealOf = ({ channel, round }: Round): string => `${channel} ${round}`;

/** Puts a teller's numbers on record. In a secret ballot they are sealed like its box, and burn with it. */
export const recordEntry = async (
  em: EntityManager,
  { id, secrecy }: Ballot,
  entry: Round & { accountId: string; sums: Sums },
  box: SecretBox,
): Promise<void> => {
  const counts = list(entry.sums);
  const sealed =
    secrecy === 'secret'
      ? box.seal(id, await saltOf(em, id, box, counts.length), counts, sealOf(entry))
      : null;
  await em.execute(
    `insert into teller_entry (ballot_id, channel, round, account_id, yes, no, abstain, sealed)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, entry.channel, entry.round, entry.accountId, ...(sealed ? counts.map(() => null) : counts), sealed],
    'run',
  );
};

/** Does the first teller's entry of this round have the same numbers? */
export const agreesWithFirst = async (
  em: EntityManager,
  ballotId: string,
  { sums, ...round }: Round & { sums: Sums },
  box: SecretBox,
): Promise<boolean> => {
  const [first] = await em.execute<(Sums & { sealed: Buffer | null })[]>(
    'select yes, no, abstain, sealed from teller_entry where ballot_id = ? and channel = ? and round = ? order by id',
    [ballotId, round.channel, round.round],
  );
  const { sealed, ...plain } = found(first, 'request.failed');
  const counts = sealed ? await openEntry(em, ballotId, { ...round, sealed }, box) : list(plain);
  return list(sums).every((count, i) => count === counts[i]);
};

/** What both tellers have entered stands; of a secret ballot only how many papers there are. */
export const recordResult = async (
  em: EntityManager,
  { id, secrecy }: Ballot,
  channel: CountedChannel,
  sums: Sums,
): Promise<void> => {
  const counts = list(sums);
  await em.execute(
    'insert into counted_result (ballot_id, channel, voted, yes, no, abstain) values (?, ?, ?, ?, ?, ?)',
    [id, channel, totalOf(counts), ...(secrecy === 'secret' ? counts.map(() => null) : counts)],
    'run',
  );
};

type SealedEntry = Round & { sealed: Buffer };

const openEntry = async (
  em: EntityManager,
  ballotId: string,
  { sealed, ...round }: SealedEntry,
  box: SecretBox,
): Promise<Counts> => {
  const { salt } = found(await findBox(em, ballotId), 'ballot.box-unreadable');
  return box.open(ballotId, { salt, sealed }, sealOf(round));
};

/**
 * What tellers agreed on in a secret ballot, one list of counts for each way of voting, for the one sum of the close.
 * Refuses `ballot.box-unreadable`, also when they are not as many as was agreed.
 */
export const openCounts = async (
  em: EntityManager,
  ballotId: string,
  counted: readonly CountedResult[],
  box: SecretBox,
): Promise<Counts[]> => {
  // Nothing is entered after both have agreed.
  const last = await em.execute<SealedEntry[]>(
    'select distinct on (channel) channel, round, sealed from teller_entry where ballot_id = ? order by channel, id desc',
    [ballotId],
  );
  return Promise.all(
    counted.map(async ({ channel, voted }) => {
      const entry = found(
        last.find((e) => e.channel === channel),
        'ballot.box-unreadable',
      );
      const counts = await openEntry(em, ballotId, entry, box);
      if (totalOf(counts) !== voted) throw new Refusal('ballot.box-unreadable');
      return counts;
    }),
  );
};
