import type { MinutesBlock } from '@yishiting/shared/minutes/paper.ts';
import type { MinutesView } from '@yishiting/shared/minutes/signing.contract.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { pick, useLanguage, useTexts } from '../app/language.ts';
import { sayCounts, sayOptions } from '../ui/say-counts.ts';
import { sayOutcome } from '../ui/verdict.ts';

/** What a block says, in a line; blocks of the records by the figures that they show. */
export const useBlockWords = (figures: MinutesView['figures']): ((block: MinutesBlock) => string) => {
  const say = useTexts(minutesTexts);
  const lang = useLanguage();
  const voteOf = (ballotId: string | undefined): string => {
    const ballot = figures.ballots.find(({ id }) => id === ballotId);
    if (!ballot) return say('block.vote');
    const { number, motion, state, verdict, voidReason } = ballot;
    const head = `${say('paper.vote', { n: number })} · ${pick(motion, lang)}`;
    if (state === 'voided') return `${head} · ${say('paper.vote.void', { reason: voidReason })}`;
    if (!verdict) return head;
    const options = sayOptions(lang, ballot, verdict);
    return [head, sayOutcome(lang, verdict), sayCounts(lang, verdict), ...(options ? [options] : [])].join(
      ' · ',
    );
  };
  return ({ type, text, ballotId }) => {
    if (type === 'vote') return voteOf(ballotId);
    const { eligible, present } = figures;
    return type === 'attendance' ? say('paper.attendance', { eligible, present }) : text;
  };
};
