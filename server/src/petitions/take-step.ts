import type { Actor } from '@yishiting/shared/actor.ts';
import type { ErrorCode } from '@yishiting/shared/errors.ts';
import { stepUntil } from '@yishiting/shared/petitions/case-clocks.ts';
import { type CaseStatus, movesFrom } from '@yishiting/shared/petitions/case-state.ts';
import type { PetitionCase } from './case.entity.ts';
import { mayTake } from './case.policy.ts';

type No = { code: ErrorCode; params?: { until: string } };

/** Why a case cannot take a step today, or null. `final`: the same matter was decided on recheck before. */
export function refusalOf(found: PetitionCase, to: CaseStatus, today: string, final: boolean): No | null {
  // A reply is given with its opinion, not by a bare step.
  if (to === 'replied' || !movesFrom(found.status, found.category).includes(to))
    return { code: 'case.step-not-allowed' };
  if (to === 'extended' && found.extendedOn) return { code: 'case.extended-already' };
  if (to === 'accepted' && final) return { code: 'case.recheck-final' };
  const until = stepUntil(found, to);
  return until && today > until ? { code: 'case.term-over', params: { until } } : null;
}

/** Where this officer may take the case today. */
export const movesOf = (actor: Actor, found: PetitionCase, today: string, final: boolean): CaseStatus[] =>
  movesFrom(found.status, found.category).filter(
    (to) => mayTake(actor, found, to) && refusalOf(found, to, today, final) === null,
  );

/** The unit in whose hands the case is: none before it is sent to one, and none after it came back. */
export const unitOf = ({ status, unit }: PetitionCase): string =>
  status === 'registered' || status === 'triaged' || status === 'returned' ? '' : unit;

/** A reply is given while the unit handles the case; straight from acceptance it begins and ends the handling. */
export const awaitsReply = ({ status, category }: PetitionCase): boolean =>
  status === 'accepted' || movesFrom(status, category).includes('replied');

/** The day that a step leaves behind; it starts or stops a clock. The first dispatch and notice count. */
const stamps: Partial<Record<CaseStatus, (found: PetitionCase, today: string) => void>> = {
  transferred: dispatch,
  assigned: dispatch,
  diverted: dispatch,
  received: (found, today) => {
    found.receivedOn = today;
  },
  accepted: (found, today) => {
    found.acceptedOn = today;
    found.notifiedOn ??= today;
  },
  notAccepted: (found, today) => {
    found.notifiedOn ??= today;
  },
  // Who gets it next has the whole term again.
  returned: (found) => {
    found.receivedOn = null;
  },
  extended: (found, today) => {
    found.extendedOn = today;
  },
  replied: (found, today) => {
    found.repliedOn = today;
  },
  review: (found, today) => {
    found.reviewOn = today;
  },
  reviewed: (found, today) => {
    found.reviewedOn = today;
  },
  recheck: (found, today) => {
    found.recheckOn = today;
  },
  terminated: (found, today) => {
    found.recheckedOn = today;
  },
};

function dispatch(found: PetitionCase, today: string): void {
  found.transferredOn ??= today;
}

/** Changes the row; whether it may was asked before. */
export const takeStep = (found: PetitionCase, to: CaseStatus, today: string): void => {
  stamps[to]?.(found, today);
  found.status = to;
};
