import { choices } from '@yishiting/shared/ballots/choice.ts';
import { citeArticle } from '@yishiting/shared/ballots/cite-article.ts';
import { ofMotion } from '@yishiting/shared/ballots/tally-view.ts';
import type { BoardBallot, VerdictView as Verdict } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';
import { ChannelLine } from '../../ui/channel-line.tsx';
import { arithmeticOf, outcomeOf } from '../../ui/verdict.ts';

/** The result in a word, the counts, and the arithmetic with the articles it rests on. */
export const VerdictView = ({ ballot, verdict }: { ballot: BoardBallot; verdict: Verdict }) => {
  const say = useTexts(staffTexts);
  const board = useTexts(boardTexts);
  const word = useTexts(wordsTexts);
  const lang = useLanguage();
  const { adopted } = verdict;
  const votes = ofMotion(verdict);
  const counts = votes ? choices.map((choice) => [`choice.${choice}`, votes[choice]] as const) : [];
  return (
    <div className="verdict">
      <p className={ballot.poll ? 'outcome' : `outcome ${adopted ? 'good' : 'bad'}`}>
        {!ballot.poll && <span aria-hidden="true">{adopted ? '✔' : '✘'}</span>} {board(outcomeOf(verdict))}
      </p>
      <dl className="facts">
        {counts.map(([key, n]) => (
          <div key={key}>
            <dt>{word(key)}</dt>
            <dd>{n}</dd>
          </div>
        ))}
      </dl>
      <h4>{say('verdict.how')}</h4>
      <ol className="arithmetic">
        {arithmeticOf(ballot, verdict, lang).map(({ text, article }) => (
          <li key={text}>
            {text} {article && <cite>{citeArticle(lang, article)}</cite>}
          </li>
        ))}
      </ol>
      <ChannelLine ballot={ballot} />
    </div>
  );
};
