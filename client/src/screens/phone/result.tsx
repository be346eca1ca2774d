import { citeArticle } from '@yishiting/shared/ballots/cite-article.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { pick, useLanguage, useTexts } from '../../app/language.ts';
import { BallotBars } from '../../ui/ballot-bars.tsx';
import { arithmeticBeside, sayOutcome } from '../../ui/verdict.ts';

/** Takes the eye and the screen reader to the result below. */
export const showResult = () => {
  const result = document.getElementById('result');
  result?.scrollIntoView();
  result?.focus();
};

/** The result of a closed ballot with its arithmetic, for the person who wants to check it. */
export const Result = ({ ballot, withMotion }: { ballot: BoardBallot; withMotion: boolean }) => {
  const say = useTexts(phoneTexts);
  const word = useTexts(boardTexts);
  const lang = useLanguage();
  const { verdict, tally, policy, late } = ballot;
  return (
    <section id="result" className="result" tabIndex={-1} aria-live="polite">
      <h2>{say('result.title')}</h2>
      {withMotion && <p className="motion">{pick(ballot.motion, lang)}</p>}
      {verdict && <p className="outcome">{sayOutcome(lang, verdict)}</p>}
      <BallotBars ballot={ballot} />
      {!tally && <p>{policy === 'onPublish' ? word('ballot.on-publish') : say('result.waiting')}</p>}
      {late > 0 && <p className="notice warn">{word('ballot.late', { n: late })}</p>}
      {verdict && (
        <details open>
          <summary>{say('result.how')}</summary>
          <ol className="arithmetic">
            {arithmeticBeside(ballot, verdict, lang).map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
          {!ballot.poll && (
            <p className="hint">
              {word('verdict.article', { article: citeArticle(lang, ballot.rule.source) })}
            </p>
          )}
        </details>
      )}
    </section>
  );
};
