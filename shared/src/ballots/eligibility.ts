import type { ErrorCode } from '../errors.ts';
import { isCounted, type VoteChannel } from '../meetings/vote-channels.ts';

/** Facts read under the lock of the ballot's row, so that their order is the order of the log. */
export type CastFacts = {
  ballot: {
    state: 'draft' | 'open' | 'closed' | 'voided';
    secrecy: 'named' | 'secret';
    /** Epoch milliseconds of the database's clock, like `now`; null when the chair closes by hand. */
    closesAt: number | null;
  };
  now: number;
  /** The unit in the snapshot taken at open; null when it is not in it. `rev` of its last vote, null before the first. */
  elector: { recused: boolean; channel: VoteChannel; rev: number | null } | null;
  /** Of the vote that wants in. */
  rev: number;
};

/** Why a vote by phone may not be counted, or null when it may. `ballot.closed` means that it came late. */
export function mayCast({ ballot, now, elector, rev }: CastFacts): ErrorCode | null {
  if (ballot.state === 'draft' || ballot.state === 'voided') return 'ballot.not-open';
  if (ballot.state === 'closed') return 'ballot.closed';
  if (ballot.closesAt !== null && now >= ballot.closesAt) return 'ballot.closed';
  if (!elector) return 'ballot.not-entitled';
  if (elector.recused) return 'ballot.recused';
  // Tellers count this unit already; a vote by phone would make it two.
  if (isCounted(elector.channel)) return 'ballot.votes-by-hand';
  if (elector.rev === null) return null;
  // A secret vote is detached from its voter, so it cannot be found again to be changed.
  if (ballot.secrecy === 'secret') return 'ballot.already-voted';
  return rev > elector.rev ? null : 'ballot.stale-revision';
}
