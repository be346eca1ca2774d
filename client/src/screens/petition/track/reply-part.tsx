import type { TrackedCase } from '@yishiting/shared/petitions/petition.contract.ts';
import { caseWordsTexts } from '@yishiting/shared/text/case-words.text.ts';
import { petitionTexts } from '@yishiting/shared/text/petition.text.ts';
import { useTexts } from '../../../app/language.ts';
import { useDays } from './use-days.ts';

type Props = { reply: NonNullable<TrackedCase['reply']>; unit: string };

/** The handling opinion, with the right to a review beside it (art. 35). */
export const ReplyPart = ({ reply, unit }: Props) => {
  const say = useTexts(petitionTexts);
  const words = useTexts(caseWordsTexts);
  const days = useDays();
  return (
    <section className="reply" aria-labelledby="reply">
      <h2 id="reply">{say('reply.title')}</h2>
      <p className="quiet">{[unit, days.day(reply.repliedOn)].filter(Boolean).join(' · ')}</p>
      <dl>
        <dt>{say('reply.verdict')}</dt>
        <dd>
          <strong>{words(`opinion.${reply.verdict}`)}</strong>
        </dd>
        <dt>{say('reply.facts')}</dt>
        <dd>{reply.facts}</dd>
        <dt>{say('reply.opinion')}</dt>
        <dd>{reply.opinion}</dd>
        <dt>{say('reply.basis')}</dt>
        <dd>{reply.basis}</dd>
      </dl>
      {reply.resolutionUrl && (
        <a className="big" href={reply.resolutionUrl}>
          {say('reply.resolution')}
        </a>
      )}
      <p>{say('reply.review', { day: days.day(reply.reviewUntil) })}</p>
    </section>
  );
};
