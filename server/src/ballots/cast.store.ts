import type { EntityManager } from '@mikro-orm/postgresql';
import type { CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import { found } from '../platform/refusal.ts';
import type { Ballot } from './ballot.entity.ts';
import { knownNamed, recordNamed } from './named-vote.store.ts';
import { knownSecret, recordSecret } from './secret-vote.store.ts';
import { toReceipt, type UnitVote } from './vote-record.ts';

type Known = { entryId: string; receipt: CastReceipt };

/** What was answered when this operation came first. */
export const firstAnswer = async (em: EntityManager, ballot: Ballot, op: string): Promise<Known | null> => {
  const known = ballot.secrecy === 'named' ? knownNamed : knownSecret;
  const row = await known(em, ballot.id, op);
  return row ? { entryId: row.entry_id, receipt: toReceipt(row) } : null;
};

/** Puts a vote on record. The caller holds the ballot's lock and has checked that it may be cast. */
export const record = async (em: EntityManager, ballot: Ballot, vote: UnitVote): Promise<CastReceipt> => {
  const put = ballot.secrecy === 'named' ? recordNamed : recordSecret;
  return toReceipt(found(await put(em, ballot.id, vote), 'request.failed'));
};

/** A vote that came after the close is not counted as a vote; that it came is, once for each unit. */
export const noteLate = async (
  em: EntityManager,
  ballot: Ballot,
  entryId: string,
  op: string,
): Promise<void> => {
  const [first] = await em.execute(
    'insert into late_vote (ballot_id, entry_id, op) values (?, ?, ?) on conflict do nothing returning true as first',
    [ballot.id, entryId, op],
  );
  if (first) ballot.late += 1;
};
