import { citeArticle } from '@yishiting/shared/ballots/cite-article.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import type { MinutesPaper } from '@yishiting/shared/minutes/paper.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { pick, useLanguage, useTexts } from '../../app/language.ts';
import { ConflictLines } from '../../minutes/conflict-lines.tsx';
import { BallotLinks } from '../../ui/ballot-links.tsx';
import { ChannelLine } from '../../ui/channel-line.tsx';
import { ListMost } from '../../ui/option-list.tsx';
import { PollMark } from '../../ui/poll-mark.tsx';
import { sayCounts } from '../../ui/say-counts.ts';
import { arithmeticOf, sayOutcome } from '../../ui/verdict.ts';

/** A ballot as the signed text has it: motion, result and the arithmetic with its articles. */
export const Vote = ({ entry: { ballot, conflicts } }: { entry: MinutesPaper['ballots'][number] }) => {
  const say = useTexts(minutesTexts);
  const lang = useLanguage();
  return (
    <div className="figures">
      <p>
        <strong>{say('paper.vote', { n: ballot.number })}</strong> {pick(ballot.motion, lang)}{' '}
        <ListMost ask={ballot.ask} /> <PollMark ballot={ballot} /> <BallotLinks ballot={ballot} />
      </p>
      <Outcome ballot={ballot} />
      <ConflictLines conflicts={conflicts} />
    </div>
  );
};

const Outcome = ({ ballot }: { ballot: BoardBallot }) => {
  const say = useTexts(minutesTexts);
  const lang = useLanguage();
  const { state, verdict, voidReason } = ballot;
  if (state === 'voided') return <p>{say('paper.vote.void', { reason: voidReason })}</p>;
  if (!verdict) return <p>{say('paper.vote.hidden')}</p>;
  const sentences = arithmeticOf(ballot, verdict, lang);
  // Several sentences stand on one article.
  const articles = [...new Set(sentences.flatMap(({ article }) => article ?? []))];
  return (
    <>
      <p>
        <strong>{sayOutcome(lang, verdict)}</strong> {sayCounts(lang, verdict)}
      </p>
      <ul className="sums">
        {sentences.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <ChannelLine ballot={ballot} />
      {articles.length > 0 && (
        <p className="quiet">
          {say('paper.vote.law', {
            articles: articles.map((a) => citeArticle(lang, a)).join(say('list.comma')),
          })}
        </p>
      )}
    </>
  );
};
