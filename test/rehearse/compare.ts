import { addDays, daysBetween } from '@yishiting/shared/petitions/calendar.ts';
import { handlingDue } from '@yishiting/shared/petitions/deadline.ts';
import type { Calendar } from './calendar.ts';
import type { Outcome, Scenario } from './scenario.ts';

/** One place where it came out otherwise. Values as JSON; undefined is not there at all. */
export type Difference = { path: string; expected: string; got: string };

const shown = (value: unknown): string => JSON.stringify(value) ?? '–';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const differ = (path: string, expected: unknown, got: unknown): Difference[] => {
  if (!isObject(expected) || !isObject(got))
    return expected === got ? [] : [{ path, expected: shown(expected), got: shown(got) }];
  const keys = new Set([...Object.keys(expected), ...Object.keys(got)]);
  return [...keys].flatMap((key) => differ(path ? `${path}.${key}` : key, expected[key], got[key]));
};

/**
 * What the scenario expects of its case when all its days are moved: the limit moves with them, where it rolls to
 * depends on the holidays there.
 */
const movedCase = (scenario: Scenario, { shift, moves }: Calendar): Outcome['case'] => {
  const expected = scenario.expect?.case;
  const { acceptedOn } = scenario.case ?? {};
  if (!expected?.handlingDue || moves || !acceptedOn) return expected;
  // Nobody moves that server's clock: what the scenario does on earlier days happens today.
  const today = addDays(scenario.meeting?.heldOn ?? scenario.case?.registeredOn ?? acceptedOn, shift);
  const first = handlingDue({ acceptedOn });
  const extendedOn = daysBetween(first.limit, expected.handlingDue.limit) > 0 ? today : undefined;
  return { ...expected, handlingDue: handlingDue({ acceptedOn: today, extendedOn }) };
};

/** Every difference between what a scenario expects and what came out; nothing where it expects nothing. */
export const compare = (scenario: Scenario, outcome: Outcome, calendar: Calendar): Difference[] => {
  const ballots = (scenario.ballots ?? []).flatMap(({ expect }, i) =>
    expect ? differ(`ballots.${i}`, expect, outcome.ballots[i]) : [],
  );
  if (!scenario.expect) return ballots;
  const { id: _, ballots: __, ...rest } = outcome;
  return [...ballots, ...differ('', { ...scenario.expect, case: movedCase(scenario, calendar) }, rest)];
};
