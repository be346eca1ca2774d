import { citeArticle } from '@yishiting/shared/ballots/cite-article.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { pick, useLanguage, useTexts } from '../../app/language.ts';
import { arithmeticOf, outcomeOf } from '../../ui/verdict.ts';

/** A ballot as the signed text has it: motion, result and the arithmetic with its articles. */
export const Vote = ({ ballot }: { ballot: BoardBallot }) => {
  const say = useTexts(minutesTexts);
  const lang = useLanguage();
  return (
    <div className="figures">
      <p>
        <strong>{say('paper.vote', { n: ballot.number })}</strong> {pick(ballot.motion, lang)}
      </p>
      <Outcome ballot={ballot} />
    </div>
  );
};

const Outcome = ({ ballot }: { ballot: BoardBallot }) => {
  const say = useTexts(minutesTexts);
  const board = useTexts(boardTexts);
  const lang = useLanguage();
  const { state, verdict, voidReason } = ballot;
  if (state === 'voided') return <p>{say('paper.vote.void', { reason: voidReason })}</p>;
  if (!verdict) return <p>{say('paper.vote.hidden')}</p>;
  const { yes, no, abstain } = verdict;
  return (
    <>
      <p>
        <strong>{board(outcomeOf(verdict))}</strong> {say('paper.vote.counts', { yes, no, abstain })}
      </p>
      <p className="quiet">
        {arithmeticOf(ballot, verdict, lang).map(({ text, article }) => (
          <span key={text}>
            {text} {article && <cite>{citeArticle(lang, article)}</cite>}{' '}
          </span>
        ))}
      </p>
    </>
  );
};
