import type { Cast, CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import { type Chosen, checkChoice } from '@yishiting/shared/ballots/choice.ts';
import { mayCast } from '@yishiting/shared/ballots/eligibility.ts';
import type { ErrorCode } from '@yishiting/shared/errors.ts';
import { type Attempt, attemptOf } from './attempt.store.ts';
import type { HeldBallot } from './ballot.store.ts';
import type { FirstAnswer, LateVote } from './cast.store.ts';
import type { Facts } from './cast-facts.ts';
import type { Elector } from './elector.store.ts';
import type { UnitVote } from './vote-record.ts';

/** What is to be done with a vote. A late one is refused and noted, and so is one of a unit that votes otherwise. */
export type Judged =
  | { answer: CastReceipt }
  | { refusal: ErrorCode; late?: LateVote; attempt?: Attempt | undefined }
  | { vote: UnitVote; elector: Elector };

/** Judges one vote by what was read under the lock of its ballot. */
export const judgeCast = (ballot: HeldBallot, cast: Cast, { now, elector, known }: Facts): Judged => {
  const { state, secrecy, closesAt } = ballot;
  const answer = checkChoice(ballot.ask, cast.choice);
  if (known)
    return isSameAct(known, 'choice' in answer ? answer.choice : null, elector)
      ? { answer: known.receipt }
      : { refusal: 'ballot.operation-reused' };
  const refusal = mayCast({
    ballot: { state, secrecy, closesAt: closesAt?.getTime() ?? null },
    now: now.getTime(),
    elector,
    rev: cast.rev,
  });
  const { op, rev } = cast;
  if (refusal === 'ballot.closed' && elector) return { refusal, late: { entryId: elector.entryId, op } };
  if (refusal && elector) return { refusal, attempt: attemptOf(refusal, elector) };
  if (refusal || !elector) return { refusal: refusal ?? 'ballot.not-entitled' };
  if ('refusal' in answer) return answer;
  const { choice } = answer;
  const { entryId, channel } = elector;
  return { vote: { entryId, op, rev, choice, channel, at: now }, elector };
};

/** An operation number belongs to one unit and, where the choice is on record, to one choice. */
const isSameAct = (
  { entryId, receipt }: FirstAnswer,
  choice: Chosen | null,
  elector: Elector | null,
): boolean => entryId === elector?.entryId && (receipt.choice === null || receipt.choice === choice);
