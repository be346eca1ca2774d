import type { Verdict } from './decide.ts';
import type { ExplainKey, ExplainStep, Measure } from './explain.ts';
import { meets, needed } from './fraction.ts';

/**
 * Works a verdict out again from the numbers that its explanation shows, and from nothing else: what a villager with a
 * pencil can do. It must equal the verdict that the steps came from.
 */
export function verdictFromSteps(steps: ExplainStep[]): Verdict {
  if (find(steps, 'explain.poll')) return poll(steps);
  const heads = recount(steps, 'heads');
  const area = find(steps, 'explain.area.votes') && recount(steps, 'area');
  const quorate = heads.quorate && (area?.quorate ?? true);
  return {
    quorate,
    base: heads.base,
    yes: heads.yes,
    no: heads.no,
    abstain: heads.abstain,
    needed: heads.needed,
    adopted: quorate && heads.carried && (area?.carried ?? true),
    ...(area && {
      area: { base: area.base, yes: area.yes, needed: area.needed, adopted: quorate && area.carried },
    }),
    steps,
  };
}

/** A straw poll has neither bar nor quorum to work out. */
function poll(steps: ExplainStep[]): Verdict {
  const votes = find(steps, 'explain.heads.votes');
  const { notVoted, ...cast } = read(votes, 'yes', 'no', 'abstain', 'notVoted');
  const base = cast.yes + cast.no + cast.abstain + notVoted;
  return { quorate: true, base, ...cast, needed: 0, adopted: false, steps };
}

const find = (steps: ExplainStep[], ...keys: ExplainKey[]): ExplainStep | undefined =>
  steps.find((step) => keys.includes(step.key));

function read<N extends string>(step: ExplainStep | undefined, ...names: N[]): Record<N, number> {
  const numbers = names.map((name) => {
    const value = step?.params[name];
    if (value === undefined) throw new RangeError(`the explanation does not say ${name}`);
    return [name, value];
  });
  return Object.fromEntries(numbers);
}

function recount(steps: ExplainStep[], measure: Measure) {
  const key = <K extends string>(name: K) => `explain.${measure}.${name}` as const;
  const { yes, no, abstain } = read(find(steps, key('votes')), 'yes', 'no', 'abstain');
  const bases = [key('base-present'), key('base-eligible'), key('base-cast'), key('base-participating')];
  const whole = read(find(steps, ...bases), 'base').base;
  const removal = find(steps, key('recused-removed'));
  const base = whole - (removal ? read(removal, 'recused').recused : 0);
  const bar = find(steps, key('pass-more-than'), key('pass-at-least'));
  const pass = { ...read(bar, 'num', 'den'), strict: bar?.key === key('pass-more-than') };
  const carried = meets(yes, base, pass) && yes !== no;
  return { quorate: wasQuorate(steps, measure), base, yes, no, abstain, needed: needed(base, pass), carried };
}

function wasQuorate(steps: ExplainStep[], measure: Measure): boolean {
  const none = find(steps, `explain.${measure}.quorum-none`);
  if (none) return read(none, 'counted').counted > 0;
  const bar = find(steps, `explain.${measure}.quorum-more-than`, `explain.${measure}.quorum-at-least`);
  const { eligible, num, den } = read(bar, 'eligible', 'num', 'den');
  const { counted } = read(
    find(steps, `explain.${measure}.quorum-met`, `explain.${measure}.quorum-not-met`),
    'counted',
  );
  return (
    counted > 0 &&
    meets(counted, eligible, { num, den, strict: bar?.key === `explain.${measure}.quorum-more-than` })
  );
}
