import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { pick, useLanguage, useTexts } from '../../app/language.ts';
import { clockText, useServerNow } from '../../live/server-clock.ts';
import { OptionList } from '../../ui/option-list.tsx';
import { PollMark } from '../../ui/poll-mark.tsx';
import { secrecyOf } from '../../ui/secrecy.ts';

type Props = {
  ballot: BoardBallot;
  /** For who only watches: those who vote read the motion on their paper. */
  withMotion: boolean;
};

/** Which vote this is, how it is held, until when, and how many have voted. */
export const BallotHead = ({ ballot, withMotion }: Props) => {
  const say = useTexts(phoneTexts);
  const word = useTexts(boardTexts);
  const lang = useLanguage();
  const ends = ballot.state === 'open' && ballot.closesAt ? Date.parse(ballot.closesAt) : null;
  const now = useServerNow(500, ends !== null);
  return (
    <section className="ballot-head">
      <p className="step">
        {word('ballot.number', { n: ballot.number })} <PollMark ballot={ballot} />
      </p>
      <p>
        {word(secrecyOf(ballot))}
        {ballot.state === 'open' && ` · ${word('ballot.voted')} ${ballot.voted}/${ballot.entitled}`}
      </p>
      {ends !== null && (
        <p className="strong" role="timer">
          {ends > now ? say('vote.ends-in', { time: clockText(ends - now) }) : say('vote.time-up')}
        </p>
      )}
      {withMotion && ballot.state !== 'closed' && <h2 className="motion">{pick(ballot.motion, lang)}</h2>}
      {withMotion && ballot.state === 'open' && <OptionList ask={ballot.ask} />}
      {withMotion && ballot.state === 'voided' && (
        <p className="notice warn">
          {word('ballot.void')}{' '}
          {ballot.voidReason && word('ballot.void-reason', { reason: ballot.voidReason })}
        </p>
      )}
    </section>
  );
};
