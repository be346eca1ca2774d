import type { TrackedCase } from '@yishiting/shared/petitions/petition.contract.ts';
import { caseWordsTexts } from '@yishiting/shared/text/case-words.text.ts';
import { petitionTexts } from '@yishiting/shared/text/petition.text.ts';
import { useTexts } from '../../../app/language.ts';
import { useDays } from './use-days.ts';

/** The handling opinion, with the right to a review beside it (art. 35). */
export const ReplyPart = ({ reply }: { reply: NonNullable<TrackedCase['reply']> }) => {
  const say = useTexts(petitionTexts);
  const words = useTexts(caseWordsTexts);
  const days = useDays();
  return (
    <section className="reply" aria-labelledby="reply">
      <h2 id="reply">{say('reply.title')}</h2>
      <p className="quiet">{days.day(reply.repliedOn)}</p>
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
