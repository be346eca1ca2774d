import type { BoardBallot, RollCall } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { projectorTexts } from '@yishiting/shared/text/projector.text.ts';
import type { Language } from '@yishiting/shared/text/text.ts';
import { pick, useLanguage, useTexts } from '../../app/language.ts';
import { BallotBars } from '../../ui/ballot-bars.tsx';
import { BallotLinks } from '../../ui/ballot-links.tsx';
import { Fit } from '../../ui/fit.tsx';
import { PollMark } from '../../ui/poll-mark.tsx';
import { sayNeeded } from '../../ui/standing.ts';
import { type AnyVerdict, sayOutcome } from '../../ui/verdict.ts';
import { ConflictCount } from './conflict-count.tsx';
import { Late } from './late.tsx';
import { ListOptions } from './list-options.tsx';
import { Why } from './why.tsx';

type Props = { ballot: BoardBallot; roll: readonly RollCall[] };

/** Carried or not in words, the bars with the line they had to reach, the arithmetic, the article, the roll. */
export const ResultFrame = ({ ballot, roll }: Props) => {
  const lang = useLanguage();
  const { verdict } = ballot;
  if (!verdict) return <NoCount ballot={ballot} />;
  return (
    <main className={ballot.ask ? 'frame result list' : 'frame result'}>
      <Fit most={6} className="result-motion">
        <h2>
          {pick(ballot.motion, lang)} <BallotLinks ballot={ballot} />
        </h2>
      </Fit>
      <div className="result-columns">
        <div className="result-count">
          <Outcome ballot={ballot} verdict={verdict} />
          {ballot.ask ? <ListOptions ballot={ballot} /> : <BallotBars ballot={ballot} />}
        </div>
        <Why ballot={ballot} verdict={verdict} roll={roll} />
      </div>
    </main>
  );
};

type ShownProps = { ballot: BoardBallot; verdict: AnyVerdict };

/** A sentence is not as large as a word or two. */
const isSentence = (outcome: string, lang: Language) => outcome.length > (lang === 'en' ? 13 : 5);

const Outcome = ({ ballot: { poll }, verdict }: ShownProps) => {
  const say = useTexts(projectorTexts);
  const lang = useLanguage();
  const outcome = sayOutcome(lang, verdict);
  const look = poll ? '' : verdict.adopted ? 'yes' : 'no';
  return (
    <div className="outcome-row">
      <p className={isSentence(outcome, lang) ? `outcome long ${look}` : `outcome ${look}`}>{outcome}</p>
      {verdict.needed > 0 && (
        <p className="threshold">
          <span className="threshold-mark" aria-hidden="true" />
          {'options' in verdict ? sayNeeded(lang, verdict) : say('result.threshold', { n: verdict.needed })}
        </p>
      )}
    </div>
  );
};

/** The ballot is over, and its count is not to be shown yet. */
const NoCount = ({ ballot }: { ballot: BoardBallot }) => {
  const say = useTexts(projectorTexts);
  const word = useTexts(boardTexts);
  const lang = useLanguage();
  return (
    <main className="frame vote">
      <p className="label">
        {word('ballot.number', { n: ballot.number })} <PollMark ballot={ballot} />
      </p>
      <Fit most={12} className="grow">
        <h2>{pick(ballot.motion, lang)}</h2>
      </Fit>
      <p className="vote-count">
        <span>
          {word('ballot.voted')} <b className="count">{ballot.voted}</b>{' '}
          <span className="count-of">/ {ballot.entitled}</span>
        </span>
      </p>
      <p className="vote-how">
        {ballot.policy === 'onPublish' ? word('ballot.on-publish') : say('vote.counting')}
      </p>
      <Late ballot={ballot} />
      <ConflictCount ballot={ballot} />
    </main>
  );
};
