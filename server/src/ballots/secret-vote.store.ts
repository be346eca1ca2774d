import { randomInt } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Sums } from '@yishiting/shared/ballots/tally-view.ts';
import { listOf, type Sql } from '../database/sql.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Ballot } from './ballot.entity.ts';
import type { Sealed, SecretBox } from './secret-box.ts';
import { addUp, fromCounts, SUM_COLUMNS, sumChosen, toColumns, toCounts, votersIn } from './sums.ts';
import { toReceipt, type UnitVote, type VoteRow } from './vote-record.ts';

// The choices are in the sealed box alone: no statement to the database holds one.
const MARK = `
with box as (
  insert into secret_box (ballot_id, salt, sealed) values (?, ?, ?)
  on conflict (ballot_id) do update set sealed = excluded.sealed)
insert into secret_mark (ballot_id, entry_id, op, number)
select (select ?::uuid), * from unnest(?::uuid[], ?::uuid[], ?::text[])
returning entry_id, op, number, at, 1 as rev, null as choice`;

const PLACE = 'insert into secret_box (ballot_id, salt, sealed) values (?, ?, ?)';
const END = 'update secret_box set salt = null, sealed = null where ballot_id = ?';
const TELL = `insert into secret_sum (ballot_id, ${SUM_COLUMNS}) values (?, ?, ?, ?, ?)`;

/** The box as the last votes left it; null before the first. */
export const findBox = async (sql: Sql, ballotId: string): Promise<Sealed | null> => {
  const [row] = await sql.execute<Sealed[]>('select salt, sealed from secret_box where ballot_id = ?', [
    ballotId,
  ]);
  return row ?? null;
};

/** The salt of the ballot's key; where nobody has voted yet, that of an empty box for so many counts. */
export const saltOf = async (
  em: EntityManager,
  ballotId: string,
  box: SecretBox,
  counts: number,
): Promise<Buffer> => {
  const there = await findBox(em, ballotId);
  if (there) return there.salt;
  const { salt, sealed } = box.add(ballotId, null, new Array<number>(counts).fill(0));
  await em.execute(PLACE, [ballotId, salt, sealed], 'run');
  return salt;
};

/** The number on a receipt is drawn, not counted. */
export const recordSecret = async (
  sql: Sql,
  ballot: Pick<Ballot, 'id' | 'ask'>,
  votes: readonly UnitVote[],
  { box, sealed: before }: { box: SecretBox; sealed: Sealed | null },
): Promise<Map<string, CastReceipt>> => {
  const { id } = ballot;
  const counts = toCounts(ballot, sumChosen(votes.map(({ choice }) => ({ choice, n: 1 }))));
  const { salt, sealed } = box.add(id, before, counts);
  const rows = await sql.execute<VoteRow[]>(MARK, [
    ...[id, salt, sealed, id],
    listOf(votes.map(({ entryId }) => entryId)),
    listOf(votes.map(({ op }) => op)),
    listOf(votes.map(() => randomInt(1000, 10_000))),
  ]);
  return new Map(rows.map((row) => [row.op, toReceipt(row)]));
};

/**
 * The end of a secret ballot: one sum over the votes in the box and what tellers `counted` is written down, once, and
 * nothing can be opened again. Refuses `ballot.box-unreadable`, also when there are not as many votes in the box as
 * voters on record.
 */
export const openBox = async (
  em: EntityManager,
  ballot: Ballot,
  box: SecretBox,
  counted: readonly Sums[],
): Promise<void> => {
  const votes = fromCounts(ballot, box.open(ballot.id, await findBox(em, ballot.id)));
  const [voters] = await em.execute<{ n: number }[]>(
    'select count(*)::int as n from secret_mark where ballot_id = ?',
    [ballot.id],
  );
  if (voters?.n !== votersIn(ballot, votes)) throw new Refusal('ballot.box-unreadable');
  await em.execute(TELL, [ballot.id, ...toColumns(ballot, addUp([votes, ...counted]))], 'run');
  await burnBox(em, ballot.id);
};

/** Of a ballot that is void nobody learns the sums any more, nor what tellers entered. */
export const burnBox = async (em: EntityManager, ballotId: string): Promise<void> => {
  await em.execute(END, [ballotId], 'run');
};
