import type { EntityManager } from '@mikro-orm/postgresql';
import type { Sums } from '@yishiting/shared/ballots/tally-view.ts';
import type { CountedChannel } from '@yishiting/shared/meetings/vote-channels.ts';
import { found, Refusal } from '../platform/refusal.ts';
import type { Ballot } from './ballot.entity.ts';
import type { Counts, SecretBox } from './secret-box.ts';
import { findBox, saltOf } from './secret-vote.store.ts';
import { fromCounts, SUM_COLUMNS, SUMS, toColumns, toCounts, votersIn } from './sums.ts';

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
    `select r.channel, r.voted, ${SUMS}
     from counted_result r where r.ballot_id = ? and ${sinceReopened('r')}`,
    [ballotId],
  );

/** The seal of one round fits no other. */
const sealOf = ({ channel, round }: Round): string => `${channel} ${round}`;

/** Puts a teller's numbers on record. In a secret ballot they are sealed like its box, and burn with it. */
export const recordEntry = async (
  em: EntityManager,
  ballot: Ballot,
  entry: Round & { accountId: string; sums: Sums },
  box: SecretBox,
): Promise<void> => {
  const { id, secrecy } = ballot;
  const counts = toCounts(ballot, entry.sums);
  const sealed =
    secrecy === 'secret'
      ? box.seal(id, await saltOf(em, id, box, counts.length), counts, sealOf(entry))
      : null;
  await em.execute(
    `insert into teller_entry (ballot_id, channel, round, account_id, sealed, ${SUM_COLUMNS})
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[id, entry.channel, entry.round, entry.accountId, sealed],
      ...toColumns(ballot, sealed ? null : entry.sums),
    ],
    'run',
  );
};

/** Does the first teller's entry of this round have the same numbers? */
export const agreesWithFirst = async (
  em: EntityManager,
  ballot: Ballot,
  { sums, ...round }: Round & { sums: Sums },
  box: SecretBox,
): Promise<boolean> => {
  const [entry] = await em.execute<{ sums: Sums; sealed: Buffer | null }[]>(
    `select sealed, ${SUMS} from teller_entry where ballot_id = ? and channel = ? and round = ? order by id`,
    [ballot.id, round.channel, round.round],
  );
  const first = found(entry, 'request.failed');
  const counts = first.sealed
    ? await openEntry(em, ballot.id, { ...round, sealed: first.sealed }, box)
    : toCounts(ballot, first.sums);
  return toCounts(ballot, sums).every((count, i) => count === counts[i]);
};

/** What both tellers have entered stands; of a secret ballot only how many papers there are. */
export const recordResult = async (
  em: EntityManager,
  ballot: Ballot,
  channel: CountedChannel,
  sums: Sums,
): Promise<void> => {
  const shown = ballot.secrecy === 'secret' ? null : sums;
  await em.execute(
    `insert into counted_result (ballot_id, channel, voted, ${SUM_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?)`,
    [ballot.id, channel, votersIn(ballot, sums), ...toColumns(ballot, shown)],
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
 * What tellers agreed on in a secret ballot, for each way of voting, for the one sum of the close.
 * Refuses `ballot.box-unreadable`, also when they are not as many as was agreed.
 */
export const openCounts = async (
  em: EntityManager,
  ballot: Ballot,
  counted: readonly CountedResult[],
  box: SecretBox,
): Promise<Sums[]> => {
  // Nothing is entered after both have agreed.
  const last = await em.execute<SealedEntry[]>(
    'select distinct on (channel) channel, round, sealed from teller_entry where ballot_id = ? order by channel, id desc',
    [ballot.id],
  );
  return Promise.all(
    counted.map(async ({ channel, voted }) => {
      const entry = found(
        last.find((e) => e.channel === channel),
        'ballot.box-unreadable',
      );
      const sums = fromCounts(ballot, await openEntry(em, ballot.id, entry, box));
      if (votersIn(ballot, sums) !== voted) throw new Refusal('ballot.box-unreadable');
      return sums;
    }),
  );
};
