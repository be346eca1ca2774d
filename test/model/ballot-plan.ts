import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { choices } from '@yishiting/shared/ballots/choice.ts';
import type { RuleId } from '@yishiting/shared/ballots/rules/rule.ts';
import type { Pick } from '../factories/chance.ts';

/** Fewer places than options, so that a vote may tick too many. */
const list: ListAsk = {
  kind: 'list',
  options: ['路灯', '水渠', '广场', '井盖', '护栏'].map((zh, i) => ({ key: `o${i + 1}`, zh, en: '' })),
  most: 2,
};

/** What is played with a seed. Four in a row always have both secrecies, a void and a kill; the first four both questions. */
export type BallotPlan = {
  secrecy: 'named' | 'secret';
  ask: ListAsk | null;
  /** Owners count floor area beside heads; the area of each is another. */
  rule: RuleId;
  end: 'close' | 'void';
  isKilled: boolean;
};

export const planOf = (seed: number): BallotPlan => ({
  secrecy: seed % 2 === 0 ? 'secret' : 'named',
  ask: [2, 3].includes(seed % 5) ? list : null,
  rule: seed % 8 === 7 ? 'OWN-G' : 'VRA',
  end: seed % 4 === 0 || seed % 7 === 6 ? 'void' : 'close',
  isKilled: seed % 3 === 0,
});

/** What somebody sends: over a list its ticks in any order, none of them, and now and then more than are allowed. */
export const drawChoice = ({ ask }: BallotPlan, pick: Pick): string => {
  if (!ask) return choices[pick(choices.length)] ?? 'yes';
  const many = pick(ask.most + 2);
  const keys = ask.options.map(({ key }) => key);
  const ticked = Array.from({ length: many }, () => keys.splice(pick(keys.length), 1)[0]);
  return many === 0 ? 'abstain' : ticked.join(',');
};
