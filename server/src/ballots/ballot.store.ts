import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Chosen } from '@yishiting/shared/ballots/choice.ts';
import type { Sums } from '@yishiting/shared/ballots/tally-view.ts';
import type { VoteChannel } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { Sql } from '../database/sql.ts';
import type { Meeting } from '../meetings/index.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { Ballot } from './ballot.entity.ts';
import { addUp, SUMS, sumChosen } from './sums.ts';
import { ITS_VOTE } from './vote-record.ts';

/**
 * Holds the ballot's row until the end of the transaction. Cast, count, move, close and void all take this lock, so
 * their order in the log is the order in which they happened.
 */
export const lockBallot = async (em: EntityManager, id: string): Promise<Ballot> =>
  found(
    await em.findOne(Ballot, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }),
    'ballot.not-found',
  );

/** The same for what is done to an open ballot alone. */
export const lockOpenBallot = async (em: EntityManager, id: string): Promise<Ballot> => {
  const ballot = await lockBallot(em, id);
  if (ballot.state === 'draft') throw new Refusal('ballot.not-open');
  if (ballot.state !== 'open') throw new Refusal('ballot.closed');
  return ballot;
};

/** What a vote is judged by. */
export type HeldBallot = Pick<Ballot, 'id' | 'meetingId' | 'state' | 'secrecy' | 'ask' | 'closesAt'>;

/** The same lock for votes, which need no more of the ballot. */
export const holdBallot = async (sql: Sql, id: string): Promise<HeldBallot> => {
  const [row] = await sql.execute<(Omit<HeldBallot, 'closesAt'> & { closesAt: string | null })[]>(
    `select id, meeting_id as "meetingId", state, secrecy, ask, closes_at as "closesAt" from ballot where id = ? for update`,
    [id],
  );
  const ballot = found(row, 'ballot.not-found');
  return { ...ballot, closesAt: ballot.closesAt === null ? null : new Date(ballot.closesAt) };
};

export const findBallot = async (em: EntityManager, id: string): Promise<Ballot> =>
  found(await em.findOne(Ballot, { id }), 'ballot.not-found');

/** The ballot that the hall looks at: the one opened last, until the next motion is put on the table. */
export const findShown = async (
  em: EntityManager,
  { id: meetingId, step }: Pick<Meeting, 'id' | 'step'>,
): Promise<Ballot | null> => {
  const newest = await em.findOne(Ballot, { meetingId }, { orderBy: { number: 'desc' } });
  if (newest?.state === 'draft' && step === 'ballot') return null;
  return em.findOne(Ballot, { meetingId, openedAt: { $ne: null } }, { orderBy: { openedAt: 'desc' } });
};

/** A ballot among the others of its meeting. */
export type Place = {
  /**
   * Which vote of its meeting it is, from 1, in the order of opening: what was proposed and never opened is no vote, and
   * a void one keeps its number. 0 before it is opened.
   */
  number: number;
  /** A resolution of it is public, or was. */
  published: boolean;
  /** Numbers of the votes that it amends and that it runs again. */
  amends: number | null;
  again: number | null;
  /** Units that voted by two ways, and those settled. */
  conflicts: number;
  settled: number;
};

const numberOf = (b: string) =>
  `(select count(*)::int from ballot o where o.meeting_id = ${b}.meeting_id and o.opened_at <= ${b}.opened_at)`;

export const readPlace = async (em: EntityManager, ballotId: string): Promise<Place> => {
  const [place] = await em.execute<Place[]>(
    `select ${numberOf('b')} as number,
       (select ${numberOf('x')} from ballot x where x.id = b.amends) as amends,
       (select ${numberOf('x')} from ballot x where x.id = b.again) as again,
       (select count(*)::int from ballot_conflict c where c.ballot_id = b.id) as conflicts,
       (select count(*)::int from ballot_conflict c join conflict_settlement s on s.conflict_id = c.id where c.ballot_id = b.id) as settled,
       exists (select 1 from publication p join resolution r on r.id = p.resolution_id where r.ballot_id = b.id) as published
     from ballot b where b.id = ?`,
    [ballotId],
  );
  return found(place, 'ballot.not-found');
};

export type ChannelCount = { channel: VoteChannel; entitled: number; voted: number };

/** Recused units are not entitled. `voted` does not know hands and paper: tellers' results are added by the reader. */
export const countChannels = (em: EntityManager, ballot: Ballot): Promise<ChannelCount[]> =>
  em.execute<ChannelCount[]>(
    `select channel, count(*)::int as entitled, count(*) filter (where entry_id in
       (select entry_id from current_vote where ballot_id = ? union all select entry_id from secret_mark where ballot_id = ?))::int as voted
     from ballot_elector where ballot_id = ? and not recused group by channel order by channel`,
    [ballot.id, ballot.id, ballot.id],
  );

const namedSums = async (em: EntityManager, ballotId: string): Promise<Sums> =>
  sumChosen(
    await em.execute<{ choice: Chosen; n: number }[]>(
      'select choice, count(*)::int as n from current_vote where ballot_id = ? group by choice',
      [ballotId],
    ),
  );

/** Of all ways of voting together; before the close there is no row. */
const secretSums = async (em: EntityManager, ballotId: string): Promise<Sums> => {
  const [row] = await em.execute<{ sums: Sums }[]>(`select ${SUMS} from secret_sum where ballot_id = ?`, [
    ballotId,
  ]);
  return row?.sums ?? {};
};

/** Every channel in one count: votes of units, and what tellers counted. */
export const sumVotes = async (
  em: EntityManager,
  { id, secrecy }: Ballot,
  counted: readonly { sums: Sums | null }[],
): Promise<Sums> => {
  const direct = secrecy === 'named' ? await namedSums(em, id) : await secretSums(em, id);
  return addUp([direct, ...counted.map(({ sums }) => sums ?? {})]);
};

export type ChannelSums = { channel: VoteChannel; sums: Sums };

/** What was chosen by each way of voting, in a named ballot. */
export const sumChannels = async (em: EntityManager, ballotId: string): Promise<ChannelSums[]> => {
  const rows = await em.execute<{ channel: VoteChannel; choice: Chosen; n: number }[]>(
    'select channel, choice, count(*)::int as n from current_vote where ballot_id = ? group by channel, choice',
    [ballotId],
  );
  return [...Map.groupBy(rows, (row) => row.channel)].map(([channel, of]) => ({
    channel,
    sums: sumChosen(of),
  }));
};

export type AreaSums = { present: number; eligible: number; sums: Sums };

/** Floor area behind the named votes, 0.01 m²; owners vote by name, on paper through helped entries. */
export const sumAreas = async (em: EntityManager, ballot: Ballot): Promise<AreaSums> => {
  const rows = await em.execute<{ choice: Chosen | null; n: number }[]>(
    `select v.choice, coalesce(sum(e.area), 0)::int as n
     from ballot_elector e ${ITS_VOTE} where e.ballot_id = ? group by v.choice`,
    [ballot.id],
  );
  return {
    present: rows.reduce((sum, { n }) => sum + n, 0),
    eligible: ballot.baseArea ?? 0,
    sums: sumChosen(rows.flatMap(({ choice, n }) => (choice ? [{ choice, n }] : []))),
  };
};
