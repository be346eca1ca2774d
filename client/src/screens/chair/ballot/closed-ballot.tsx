import type { BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { pick, useLanguage, useTexts } from '../../../app/language.ts';
import { BallotLinks } from '../../../ui/ballot-links.tsx';
import { secrecyOf } from '../../../ui/secrecy.ts';
import { VerdictView } from '../../staff/verdict-view.tsx';
import { holds, useChair } from '../chair-data.ts';
import { Attempts } from './attempts.tsx';
import { Conflicts } from './conflicts.tsx';
import { Exposures } from './exposures.tsx';
import { RecusalList } from './recusal-list.tsx';
import { VoidBallot } from './void-ballot.tsx';

/** A ballot that is over: its result with the arithmetic, or why it is void. */
export const ClosedBallot = ({ ballot }: { ballot: BallotDetail }) => {
  const { detail, resolutions } = useChair();
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const lang = useLanguage();
  const signed = resolutions.some((r) => r.ballotId === ballot.id && r.state !== 'draft');
  return (
    <section className={`card ${ballot.state}`}>
      <p className="tags">
        <span className="tag">{word(`ballot.${ballot.state}`)}</span>
        <span className="tag">{word(secrecyOf(ballot))}</span>
        {ballot.poll && <span className="tag">{say('poll.tag')}</span>}
        {ballot.board && <BallotLinks ballot={ballot.board} />}
      </p>
      <p className="motion">{pick(ballot.motion, lang)}</p>
      {ballot.state === 'voided' ? (
        <p className="note warn">{say('void.done', { reason: ballot.board?.voidReason ?? '' })}</p>
      ) : ballot.board?.verdict ? (
        <VerdictView ballot={ballot.board} verdict={ballot.board.verdict} />
      ) : (
        <p className="note">{say('result.hidden')}</p>
      )}
      <Exposures ballot={ballot} />
      <RecusalList ballot={ballot} />
      <Conflicts ballot={ballot} />
      <Attempts ballot={ballot} />
      {ballot.state === 'closed' && !signed && holds(detail, 'chair') && (
        <div className="row">
          <VoidBallot ballot={ballot} />
        </div>
      )}
    </section>
  );
};
