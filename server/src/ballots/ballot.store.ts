import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Choice } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { VoteChannel } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { Meeting } from '../meetings/index.ts';
import { found } from '../platform/refusal.ts';
import { Ballot } from './ballot.entity.ts';

export type Sums = Record<Choice, number>;

/**
 * Holds the ballot's row until the end of the transaction. Cast, count, move, close and void all take this lock, so
 * their order in the log is the order in which they happened.
 */
export const lockBallot = async (em: EntityManager, id: string): Promise<Ballot> =>
  found(
    await em.findOne(Ballot, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }),
    'ballot.not-found',
  );

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
};

const numberOf = (b: string) =>
  `(select count(*)::int from ballot o where o.meeting_id = ${b}.meeting_id and o.opened_at <= ${b}.opened_at)`;

export const readPlace = async (em: EntityManager, ballotId: string): Promise<Place> => {
  const [place] = await em.execute<Place[]>(
    `select ${numberOf('b')} as number,
       (select ${numberOf('x')} from ballot x where x.id = b.amends) as amends,
       (select ${numberOf('x')} from ballot x where x.id = b.again) as again,
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
    `select e.channel, count(*)::int as entitled, count(coalesce(v.entry_id, m.entry_id))::int as voted
     from ballot_elector e
     left join current_vote v on v.ballot_id = e.ballot_id and v.entry_id = e.entry_id
     left join secret_mark m on m.ballot_id = e.ballot_id and m.entry_id = e.entry_id
     where e.ballot_id = ? and not e.recused group by e.channel order by e.channel`,
    [ballot.id],
  );

const NAMED_SUMS = `select count(*) filter (where choice = 'yes')::int as yes, count(*) filter (where choice = 'no')::int as no,
  count(*) filter (where choice = 'abstain')::int as abstain from current_vote where ballot_id = ?`;
// Before the close there is no row; then it is of all ways of voting.
const SECRET_SUMS = `select coalesce(sum(yes), 0)::int as yes, coalesce(sum(no), 0)::int as no,
  coalesce(sum(abstain), 0)::int as abstain from secret_sum where ballot_id = ?`;

/** Every channel in one count: votes of units, and what tellers counted. */
export const sumVotes = async (
  em: EntityManager,
  ballot: Ballot,
  counted: readonly { sums: Sums | null }[],
): Promise<Sums> => {
  const [direct] = await em.execute<Sums[]>(ballot.secrecy === 'named' ? NAMED_SUMS : SECRET_SUMS, [
    ballot.id,
  ]);
  const parts = [found(direct, 'request.failed'), ...counted.flatMap(({ sums }) => sums ?? [])];
  const add = (choice: Choice) => parts.reduce((sum, part) => sum + part[choice], 0);
  return { yes: add('yes'), no: add('no'), abstain: add('abstain') };
};

/** What was chosen by each way of voting, in a named ballot. */
export const sumChannels = (
  em: EntityManager,
  ballotId: string,
): Promise<(Sums & { channel: VoteChannel })[]> =>
  em.execute(
    `select channel, count(*) filter (where choice = 'yes')::int as yes, count(*) filter (where choice = 'no')::int as no,
       count(*) filter (where choice = 'abstain')::int as abstain
     from current_vote where ballot_id = ? group by channel`,
    [ballotId],
  );

export type AreaSums = Sums & { present: number; eligible: number };

/** Floor area behind the named votes, 0.01 m²; owners vote by name, on paper through helped entries. */
export const sumAreas = async (em: EntityManager, ballot: Ballot): Promise<AreaSums> => {
  const [row] = await em.execute<AreaSums[]>(
    `select coalesce(sum(e.area), 0)::int as present,
       coalesce(sum(e.area) filter (where v.choice = 'yes'), 0)::int as yes,
       coalesce(sum(e.area) filter (where v.choice = 'no'), 0)::int as no,
       coalesce(sum(e.area) filter (where v.choice = 'abstain'), 0)::int as abstain
     from ballot_elector e left join current_vote v on v.ballot_id = e.ballot_id and v.entry_id = e.entry_id
     where e.ballot_id = ?`,
    [ballot.id],
  );
  return { ...found(row, 'request.failed'), eligible: ballot.baseArea ?? 0 };
};
