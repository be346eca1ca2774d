import { explainVerdict, type Sentence } from '@yishiting/shared/ballots/explain-verdict.ts';
import type { RuleHead } from '@yishiting/shared/ballots/rules/rule.ts';
import { unitOf } from '@yishiting/shared/ballots/rules/unit-of.ts';
import type { BoardBallot, VerdictView } from '@yishiting/shared/meetings/board.contract.ts';
import type { boardTexts } from '@yishiting/shared/text/board.text.ts';
import type { Language } from '@yishiting/shared/text/text.ts';

type Outcome = Extract<keyof typeof boardTexts, `verdict.${string}`>;

/** The one word over a result. A poll that binds nobody says whether all agree; a straw poll says that it is one. */
export const outcomeOf = ({ adopted, quorate, steps }: VerdictView): Outcome => {
  if (steps.some((step) => step.key === 'explain.poll')) return 'verdict.poll';
  if (!quorate) return 'verdict.no-quorum';
  if (steps.some((step) => step.key === 'explain.advisory'))
    return adopted ? 'verdict.agreed' : 'verdict.not-agreed';
  return adopted ? 'verdict.adopted' : 'verdict.rejected';
};

/** What a head is called when heads are counted. */
export const countKeyOf = ({ rule }: { rule: RuleHead }) => {
  const unit = unitOf(rule);
  return unit === 'household' || unit === 'party' ? (`count.${unit}` as const) : 'count.person';
};

/** The arithmetic in sentences, with the heads called what the rule counts: people, households, parties. */
export const arithmeticOf = (
  ballot: Pick<BoardBallot, 'rule'>,
  { steps }: VerdictView,
  lang: Language,
): Sentence[] => explainVerdict(lang, steps, unitOf(ballot.rule));

const shownOtherwise = /^explain\.((heads|area)\.votes|adopted|rejected)$/;

/** The same without the counts and the outcome, for a screen that shows those large. */
export const briefArithmeticOf = (
  ballot: Pick<BoardBallot, 'rule'>,
  { steps }: VerdictView,
  lang: Language,
): Sentence[] =>
  explainVerdict(
    lang,
    steps.filter(({ key }) => !shownOtherwise.test(key)),
    unitOf(ballot.rule),
  );
