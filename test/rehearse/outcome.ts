import type { BallotRun } from './ballot.ts';
import type { Evening } from './hold.ts';
import type { Outcome, Scenario } from './scenario.ts';

/** What the meeting ended in. Something that carried goes before everything else; otherwise the last ballot says it. */
const resolutionOf = ({ ballots, resolutions, agreement }: Evening): Outcome['resolution'] => {
  if (agreement) return agreement.state === 'effective' ? 'settled' : 'awaitingSignature';
  if (resolutions.some((r) => r.state !== 'draft')) return 'adopted';
  const last: BallotRun | undefined = ballots.at(-1);
  if (!last) return 'none';
  const { opened, quorate, refused } = last.verdict;
  if (refused === 'ballot.no-quorum' || (opened && !quorate)) return 'noQuorum';
  return opened ? 'rejected' : 'none';
};

/** Everything that came out of a scenario, as the product said it. */
export const outcomeOf = (
  scenario: Scenario,
  evening: Evening,
  found: { case?: Outcome['case']; warnings: string[]; leaks: string[] },
): Outcome => {
  const publication = evening.resolutions.at(-1)?.publication;
  return {
    id: scenario.id,
    ballots: evening.ballots.map((b) => b.verdict),
    resolution: resolutionOf(evening),
    ...(found.case ? { case: found.case } : {}),
    ...(publication ? { publication: { days: publication.days } } : {}),
    followUps: evening.resolutions.reduce((sum, r) => sum + r.tasks.length, 0),
    warnings: found.warnings,
    leaks: found.leaks,
  };
};
