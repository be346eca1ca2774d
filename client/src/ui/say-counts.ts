import { optionNames } from '@yishiting/shared/ballots/name-choice.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { listTexts } from '@yishiting/shared/text/list.text.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { type Language, speaker } from '@yishiting/shared/text/text.ts';
import type { AnyVerdict } from './verdict.ts';

/** The votes of a motion; of a list how many chose from it. */
export function sayCounts(lang: Language, verdict: AnyVerdict): string {
  if ('options' in verdict) {
    const { ticked, abstain } = verdict;
    return speaker(listTexts)(lang)('counts', { ticked, abstain });
  }
  const { yes, no, abstain } = verdict;
  return speaker(minutesTexts)(lang)('paper.vote.counts', { yes, no, abstain });
}

/** Some options of a list, by name with their votes; nothing of a motion. */
export function sayOptions(
  lang: Language,
  { ask }: Pick<BoardBallot, 'ask'>,
  verdict: AnyVerdict,
  wanted: (option: { carried: boolean }) => boolean = () => true,
): string {
  if (!('options' in verdict)) return '';
  const names = optionNames(lang, ask);
  return verdict.options
    .flatMap((option, i) =>
      wanted(option)
        ? [speaker(listTexts)(lang)('option-votes', { name: names[i] ?? option.key, n: option.yes })]
        : [],
    )
    .join(speaker(boardTexts)(lang)('between-names'));
}
