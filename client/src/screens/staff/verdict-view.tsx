import { citeArticle } from '@yishiting/shared/ballots/cite-article.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';
import { BallotBars } from '../../ui/ballot-bars.tsx';
import { ChannelLine } from '../../ui/channel-line.tsx';
import { type AnyVerdict, arithmeticBeside, sayOutcome } from '../../ui/verdict.ts';

type Props = { ballot: BoardBallot; verdict: AnyVerdict };

/** The result in a word, the counts, and the arithmetic with the articles it rests on. */
export const VerdictView = ({ ballot, verdict }: Props) => {
  const say = useTexts(staffTexts);
  const lang = useLanguage();
  const { adopted } = verdict;
  return (
    <div className="verdict">
      <p className={ballot.poll ? 'outcome' : `outcome ${adopted ? 'good' : 'bad'}`}>
        {!ballot.poll && <span aria-hidden="true">{adopted ? '✔' : '✘'}</span>} {sayOutcome(lang, verdict)}
      </p>
      <Counts ballot={ballot} verdict={verdict} />
      <h4>{say('verdict.how')}</h4>
      <ol className="arithmetic">
        {arithmeticBeside(ballot, verdict, lang).map(({ text, article }) => (
          <li key={text}>
            {text} {article && <cite>{citeArticle(lang, article)}</cite>}
          </li>
        ))}
      </ol>
      <ChannelLine ballot={ballot} />
    </div>
  );
};

/** Of a motion three numbers; of a list each option with its bar. */
const Counts = ({ ballot, verdict }: Props) => {
  const word = useTexts(wordsTexts);
  if ('options' in verdict) return <BallotBars ballot={ballot} />;
  const { yes, no, abstain } = verdict;
  const counts = [
    ['choice.yes', yes],
    ['choice.no', no],
    ['choice.abstain', abstain],
  ] as const;
  return (
    <dl className="facts">
      {counts.map(([key, n]) => (
        <div key={key}>
          <dt>{word(key)}</dt>
          <dd>{n}</dd>
        </div>
      ))}
    </dl>
  );
};
