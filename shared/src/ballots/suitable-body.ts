import type { ErrorCode } from '../errors.ts';
import type { Matter } from './matter.ts';
import type { Rule, RuleId } from './rules/rule.ts';

/** Bodies that may have land compensation on their agenda without a warning: its members decide (RC 26), the rest only talk. */
const landCompensationFits: readonly RuleId[] = ['CMA', 'PM', 'CONS'];

/** Keys of warnings (`warning.<key>`) when body and matter do not fit; the meeting may still be held. */
export function warnOfBody(rule: Rule, matter: Matter): string[] {
  if (matter === 'landCompensation' && !landCompensationFits.includes(rule.id))
    return ['body.land-compensation-needs-members'];
  // What two households owe each other no majority decides; talking about it binds nobody.
  if (matter === 'privateDispute' && !rule.advisory) return ['body.private-dispute-needs-mediation'];
  return [];
}

/**
 * Why this must not be put to the vote here, or null. A private right between two households goes to mediation and
 * never to a majority; committees are elected and recalled in a booth on paper (VC 18), not by phone.
 */
export function checkBallotMatter(
  kind: 'consultation' | 'decision' | 'mediation' | 'hearing',
  matter: Matter,
): ErrorCode | null {
  if (kind === 'mediation') return 'ballot.not-for-mediation';
  if (matter === 'committeeElection') return 'ballot.election-not-by-phone';
  return null;
}
