import { explainBallot } from '@yishiting/shared/ballots/explain-list.ts';
import type { Sentence } from '@yishiting/shared/ballots/explain-verdict.ts';
import type { RuleHead } from '@yishiting/shared/ballots/rules/rule.ts';
import { unitOf } from '@yishiting/shared/ballots/rules/unit-of.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { listTexts } from '@yishiting/shared/text/list.text.ts';
import { type Language, speaker } from '@yishiting/shared/text/text.ts';

export type AnyVerdict = NonNullable<BoardBallot['verdict']>;
type Outcome = Extract<keyof typeof boardTexts, `verdict.${string}`>;

/** The one word over a result. A poll that binds nobody says whether all agree; a straw poll says that it is one. */
const outcomeOf = ({ adopted, quorate, steps }: AnyVerdict): Outcome => {
  if (steps.some((step) => step.key === 'explain.poll')) return 'verdict.poll';
  if (!quorate) return 'verdict.no-quorum';
  if (steps.some((step) => step.key === 'explain.advisory'))
    return adopted ? 'verdict.agreed' : 'verdict.not-agreed';
  return adopted ? 'verdict.adopted' : 'verdict.rejected';
};

/** The same as it is said; of a list how many options are carried. */
export const sayOutcome = (lang: Language, verdict: AnyVerdict): string => {
  const outcome = outcomeOf(verdict);
  const decided = outcome === 'verdict.adopted' || outcome === 'verdict.rejected';
  if (!decided || !('options' in verdict)) return speaker(boardTexts)(lang)(outcome);
  const n = verdict.options.filter(({ carried }) => carried).length;
  return speaker(listTexts)(lang)(n > 0 ? 'outcome.carried' : 'outcome.none', { n });
};

/** What a head is called when heads are counted. */
export const countKeyOf = ({ rule }: { rule: RuleHead }) => {
  const unit = unitOf(rule);
  return unit === 'household' || unit === 'party' ? (`count.${unit}` as const) : 'count.person';
};

/** The arithmetic in sentences, with the heads called what the rule counts: people, households, parties. */
export const arithmeticOf = (
  ballot: Pick<BoardBallot, 'rule' | 'ask'>,
  { steps }: AnyVerdict,
  lang: Language,
): Sentence[] => explainBallot(lang, ballot.ask, steps, unitOf(ballot.rule));

const shownOtherwise =
  /^explain\.((heads|area)\.(votes|option-(votes|reached|not-reached))|option-carried|adopted|rejected)$/;

/** The same without the counts and the outcome, for a screen that shows those large. */
export const briefArithmeticOf = (
  ballot: Pick<BoardBallot, 'rule' | 'ask'>,
  { steps }: AnyVerdict,
  lang: Language,
): Sentence[] =>
  explainBallot(
    lang,
    ballot.ask,
    steps.filter(({ key }) => !shownOtherwise.test(key)),
    unitOf(ballot.rule),
  );

/** The arithmetic beside the count: the bars of a list say every option's votes, and it does not say them again. */
export const arithmeticBeside = (
  ballot: Pick<BoardBallot, 'rule' | 'ask'>,
  verdict: AnyVerdict,
  lang: Language,
): Sentence[] => ('options' in verdict ? briefArithmeticOf : arithmeticOf)(ballot, verdict, lang);
