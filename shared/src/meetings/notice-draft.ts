import { explainCounts } from '../ballots/explain-verdict.ts';
import { type SummedRule, sumOfRule } from '../ballots/rules/sum-of-rule.ts';
import { noQuorumTexts } from '../text/no-quorum.text.ts';
import { type Language, speaker } from '../text/text.ts';
import type { NoQuorum } from './no-quorum.ts';

type Facts = {
  title: string;
  place: string;
  /** Days and times as the language writes them. */
  when: string;
  before: string;
  items: readonly string[];
  rule: SummedRule;
  /** Of the meeting before. */
  resumes: Pick<NoQuorum, 'steps' | 'unit'>;
};

/**
 * The notice of a meeting that is called again, a paragraph each: what it is, why again, when and where, what about, by
 * which rule.
 */
export function draftNotice(language: Language, { resumes, rule, items, ...facts }: Facts): string[] {
  const say = speaker(noQuorumTexts)(language);
  return [
    say('draft.head', { title: facts.title }),
    [say('resumes', { day: facts.before }), ...explainCounts(language, resumes)].join(
      say('after-draft.sentence'),
    ),
    say('draft.when', { when: facts.when, place: facts.place }),
    ...(items.length > 0 ? [say('draft.items')] : []),
    ...items.map((title, i) => say('draft.item', { n: i + 1, title })),
    sumOfRule(language, rule),
  ];
}
