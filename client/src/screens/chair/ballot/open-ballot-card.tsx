import type { BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { pick, useLanguage, useTexts } from '../../../app/language.ts';
import { clockText, useServerNow } from '../../../live/server-clock.ts';
import { BallotBars } from '../../../ui/ballot-bars.tsx';
import { BallotLinks } from '../../../ui/ballot-links.tsx';
import { OptionList } from '../../../ui/option-list.tsx';
import { percent } from '../../../ui/percent.ts';
import { secrecyOf } from '../../../ui/secrecy.ts';
import { holds, useChair } from '../chair-data.ts';
import { Attempts } from './attempts.tsx';
import { Conflicts } from './conflicts.tsx';
import { Counting } from './counting.tsx';
import { HelpedVote } from './helped-vote.tsx';
import { Missing } from './missing.tsx';
import { RecusalList } from './recusal-list.tsx';
import { VoidBallot } from './void-ballot.tsx';

/** A ballot that is being voted on: how many have voted, who has not, what the tellers still owe. */
export const OpenBallotCard = ({ ballot }: { ballot: BallotDetail }) => {
  const { detail, board } = useChair();
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const lang = useLanguage();
  const live = board?.ballot?.id === ballot.id ? board.ballot : ballot.board;
  return (
    <section className="card">
      <p className="tags">
        <span className="tag accent">{word('ballot.open')}</span>
        <span className="tag">{word(secrecyOf(ballot))}</span>
        {ballot.poll && <span className="tag">{say('poll.tag')}</span>}
        {live && <BallotLinks ballot={live} />}
      </p>
      <p className="motion">{pick(ballot.motion, lang)}</p>
      {live && <Turnout ballot={live} />}
      <table className="channels">
        <caption className="visually-hidden">{say('channels.title')}</caption>
        <tbody>
          {ballot.channels
            .filter((c) => c.entitled > 0)
            .map((c) => (
              <tr key={c.channel}>
                <th scope="row">{word(`vote.${c.channel}`)}</th>
                <td>{say('channels.voted', { voted: c.voted, entitled: c.entitled })}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {live && <SoFar ballot={live} />}
      <RecusalList ballot={ballot} />
      <Counting ballot={ballot} />
      <Conflicts ballot={ballot} />
      <Attempts ballot={ballot} />
      <Missing ballot={ballot} left={live ? live.entitled - live.voted : null} />
      {holds(detail, 'teller', 'officer') && <HelpedVote ballot={ballot} />}
      {holds(detail, 'chair') && (
        <div className="row">
          <VoidBallot ballot={ballot} />
        </div>
      )}
    </section>
  );
};

/** How it stands, where that is shown; of a list its options at least. */
const SoFar = ({ ballot }: { ballot: BoardBallot }) => {
  const say = useTexts(chairTexts);
  const { ask, tally } = ballot;
  if (tally && !('ticks' in tally)) return <p>{say('ballot.so-far', tally)}</p>;
  return tally ? <BallotBars ballot={ballot} /> : <OptionList ask={ask} />;
};

const Turnout = ({ ballot }: { ballot: BoardBallot }) => {
  const say = useTexts(chairTexts);
  const now = useServerNow(1000, ballot.closesAt !== null);
  const { voted, entitled, closesAt, late } = ballot;
  const left = closesAt ? Date.parse(closesAt) - now : null;
  return (
    <div className="turnout">
      <p className="big-number">
        <strong>{say('turnout', { voted, entitled })}</strong>
        {left !== null && (
          <span role="timer">
            {left > 0 ? say('turnout.left', { time: clockText(left) }) : say('turnout.over')}
          </span>
        )}
      </p>
      <div className="bar" aria-hidden="true">
        <span className="bar-fill" style={{ inlineSize: percent(voted, entitled) }} />
      </div>
      {late > 0 && <p className="quiet">{say('turnout.late', { n: late })}</p>}
    </div>
  );
};
