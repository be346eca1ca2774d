import { wording } from '@yishiting/shared/ballots/explain-wording.ts';
import type { ListVerdictView } from '@yishiting/shared/meetings/board.contract.ts';
import { listTexts } from '@yishiting/shared/text/list.text.ts';
import { type Language, speaker } from '@yishiting/shared/text/text.ts';

export type Standing = 'carried' | 'tied' | 'no-place' | 'area-short';
type Option = ListVerdictView['options'][number];

/** What an option with as many heads behind it as the rule asks for came to; null of one that has fewer, or in a hall without quorum. */
export const standingOf = (
  { quorate, needed, steps }: Pick<ListVerdictView, 'quorate' | 'needed' | 'steps'>,
  { yes, area, reached, carried }: Option,
): Standing | null => {
  if (!quorate || needed === 0) return null;
  if (carried) return 'carried';
  if (!reached) return area !== undefined && yes >= needed ? 'area-short' : null;
  const tie = steps.find(({ key }) => key === 'explain.places-tie');
  return yes === tie?.params.yes ? 'tied' : 'no-place';
};

/** What is needed of the floor area, and of which whole, 0.01 m²; null where heads alone count. */
export const areaBar = ({
  steps,
}: Pick<ListVerdictView, 'steps'>): { base: number; needed: number } | null => {
  const { base, needed } = steps.find(({ key }) => key.startsWith('explain.area.pass-'))?.params ?? {};
  return base === undefined || needed === undefined ? null : { base, needed };
};

/** Floor area with its unit. */
export const sayArea = (lang: Language, area: number): string => wording(lang, 'area', 'owner').amount(area);

/** What each option needs: votes, and floor area where it counts. */
export const sayNeeded = (lang: Language, verdict: Pick<ListVerdictView, 'needed' | 'steps'>): string => {
  const say = speaker(listTexts)(lang);
  const { needed: n } = verdict;
  const area = areaBar(verdict);
  return area ? say('needed.area', { n, area: sayArea(lang, area.needed) }) : say('needed', { n });
};
