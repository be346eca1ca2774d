import type { Language, Params } from '../text/text.ts';
import { type ExplainStep, isCount, type Measure } from './explain.ts';
import {
  firstOf,
  isExplainText,
  type Named,
  sayExplained,
  stepsOf,
  type Wording,
  wording,
} from './explain-wording.ts';
import type { Rule } from './rules/rule.ts';

/** One short sentence under a result; `article` as in the rule (`VC 30`), for `citeArticle`; null is our default. */
export type Sentence = { text: string; article: string | null };

function quorum({ speak, amount, share }: Wording, named: Named, measure: Measure): Sentence[] {
  const bar = firstOf(named, 'quorum-none', 'quorum-more-than', 'quorum-at-least');
  if (!bar) return [];
  const seen = firstOf(named, 'quorum-met', 'quorum-not-met');
  const { eligible, needed, counted = seen?.step.params.counted } = bar.step.params;
  const way = named.has('base-participating') ? 'participating' : 'present';
  const key = seen ? `${seen.name}-${bar.name.replace('quorum-', '')}` : bar.name;
  const sentences = [
    {
      text: isExplainText(key)
        ? speak(key, {
            eligible: speak(`eligible.${measure}`, { n: amount(eligible) }),
            here: speak(`here.${way}`, { n: amount(counted) }),
            share: share(bar.step.params),
            needed: amount(needed),
          })
        : key,
      article: bar.step.article,
    },
  ];
  const apart = named.get('remote-apart');
  if (apart) sentences.push(plain(speak('remote-apart', { remote: amount(apart.params.remote) }), apart));
  for (const name of ['left-since', 'left-below'] as const) {
    const gone = named.get(name);
    if (!gone) continue;
    const { left, here } = gone.params;
    sentences.push(plain(speak(name, { left: amount(left), here: amount(here) }), gone));
  }
  return sentences;
}

const plain = (text: string, { article }: ExplainStep): Sentence => ({ text, article });

function count({ speak, amount, votes }: Wording, named: Named): Sentence[] {
  const sentences: Sentence[] = [];
  const kept = named.get('recused-kept');
  if (kept) sentences.push(plain(speak('recused-kept', { recused: amount(kept.params.recused) }), kept));
  const removed = named.get('recused-removed');
  if (removed) {
    const { recused, base } = removed.params;
    sentences.push(
      plain(speak('recused-removed', { recused: amount(recused), base: amount(base) }), removed),
    );
  }
  const cast = named.get('votes');
  if (!cast) return sentences;
  const { yes, no, abstain = 0, notVoted = 0 } = cast.params;
  const params: Params = {
    yes: votes(yes),
    no: votes(no),
    abstain: votes(abstain),
    notVoted: votes(notVoted),
  };
  sentences.push(plain(speak(notVoted > 0 ? 'votes-missing' : 'votes', params), cast));
  const whole = firstOf(named, 'base-present', 'base-eligible', 'base-participating');
  if (whole && abstain + notVoted > 0) sentences.push({ text: speak('silent-in-base'), article: null });
  return sentences;
}

function bar({ speak, amount, votes, share }: Wording, named: Named): Sentence[] {
  const base = firstOf(named, 'base-present', 'base-eligible', 'base-cast', 'base-participating');
  const pass = firstOf(named, 'pass-more-than', 'pass-at-least');
  const seen = firstOf(named, 'reached', 'not-reached');
  if (!base || !pass || !seen) return [];
  const { num, den, needed } = pass.step.params;
  const how = num === den ? 'all' : pass.name.replace('pass-', '');
  const key = `${seen.name}-${how}`;
  const of = `of.${base.name.replace('base-', '')}`;
  const params: Params = {
    yes: votes(seen.step.params.yes),
    needed: votes(needed),
    share: share({ num, den }),
    of: isExplainText(of) ? speak(of, { n: amount(pass.step.params.base) }) : of,
  };
  const sentences = [plain(isExplainText(key) ? speak(key, params) : key, pass.step)];
  const tie = named.get('tie');
  if (tie) sentences.push(plain(speak('tie'), tie));
  return sentences;
}

/**
 * The arithmetic of a verdict in short sentences, in order of reading: who was there, what was cast, the bar, the
 * result. `unit` says what a head is (people, households, parties).
 */
export function explainVerdict(
  language: Language,
  steps: ExplainStep[],
  unit: Rule['unit'] = 'person',
): Sentence[] {
  const measures = (['heads', 'area'] as const)
    .map((measure) => ({ measure, named: stepsOf(steps, measure) }))
    .filter(({ named }) => named.size > 0);
  const parts = measures.map(({ measure, named }) => {
    const words = wording(language, measure, unit);
    const label = measures.length > 1 ? words.speak(`part.${measure}`) : '';
    const labelled = (all: Sentence[]) => all.map((s) => ({ ...s, text: label + s.text }));
    return {
      quorum: labelled(quorum(words, named, measure)),
      results: labelled([...count(words, named), ...bar(words, named)]),
    };
  });
  const advisory = steps.some((step) => step.key === 'explain.advisory');
  const outcome = steps.flatMap((step) => {
    const key = step.key.replace('explain.', '');
    const softer = advisory && (key === 'adopted' || key === 'rejected') ? (`advisory-${key}` as const) : key;
    return isExplainText(softer) ? [plain(sayExplained(language)(softer), step)] : [];
  });
  return [...parts.flatMap((p) => p.quorum), ...parts.flatMap((p) => p.results), ...outcome];
}

/** The numbers alone, and not what came of them. */
export const explainCounts = (
  language: Language,
  { steps, unit }: { steps: ExplainStep[]; unit: Rule['unit'] },
): string[] => explainVerdict(language, steps.filter(isCount), unit).map(({ text }) => text);
