import type { CastReceipt, Chosen } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { VoteChannel } from '@yishiting/shared/meetings/attendance.contract.ts';

/** A vote that is entitled and in time, for the record. */
export type UnitVote = {
  entryId: string;
  op: string;
  rev: number;
  choice: Chosen;
  channel: VoteChannel;
  /** When it was judged to be in time, of the database's clock; without it, when it is put on record. */
  at?: Date;
};

/** What the record says about one vote; of a secret one never the choice. */
export type VoteRow = {
  entry_id: string;
  op: string;
  number: string;
  at: string;
  rev: number;
  choice: Chosen | null;
};

export const toReceipt = (row: VoteRow): CastReceipt => ({
  number: row.number,
  at: new Date(row.at).toISOString(),
  choice: row.choice,
  rev: row.rev,
});
