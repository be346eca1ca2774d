import type { RuleHead } from '@yishiting/shared/ballots/rules/rule.ts';
import { unitOf } from '@yishiting/shared/ballots/rules/unit-of.ts';
import type { BoardBallot, BoardView, RollCall } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { projectorTexts } from '@yishiting/shared/text/projector.text.ts';
import { pick, useLanguage, useTexts } from '../../app/language.ts';
import { clockText, useServerNow } from '../../live/server-clock.ts';
import { BallotBars } from '../../ui/ballot-bars.tsx';
import { BallotLinks } from '../../ui/ballot-links.tsx';
import { Fit } from '../../ui/fit.tsx';
import { ListMost } from '../../ui/option-list.tsx';
import { percent } from '../../ui/percent.ts';
import { PollMark } from '../../ui/poll-mark.tsx';
import { secrecyOf } from '../../ui/secrecy.ts';
import { ConflictCount } from './conflict-count.tsx';
import { ListOptions } from './list-options.tsx';
import { NotVoted } from './not-voted.tsx';

/** The question, how many have voted, until when. How they voted only where secrecy and policy allow it. */
type Props = { ballot: BoardBallot; roll: readonly RollCall[] };

export const VoteFrame = ({ ballot, roll }: Props) => {
  const say = useTexts(projectorTexts);
  const word = useTexts(boardTexts);
  const lang = useLanguage();
  const { voted, entitled, tally } = ballot;
  const isList = ballot.ask !== undefined;
  const all = entitled > 0 && voted >= entitled;
  return (
    <main className={isList ? 'frame vote list' : 'frame vote'}>
      <p className="label">
        {word('ballot.number', { n: ballot.number })} · {word(secrecyOf(ballot))} <PollMark ballot={ballot} />{' '}
        {isList && (
          <strong>
            · <ListMost ask={ballot.ask} />
          </strong>
        )}{' '}
        <BallotLinks ballot={ballot} />
      </p>
      {isList ? (
        <ListQuestion ballot={ballot} />
      ) : (
        <>
          <Fit most={13} className="grow">
            <h2>{pick(ballot.motion, lang)}</h2>
          </Fit>
          <BallotBars ballot={ballot} />
        </>
      )}
      <div className="vote-count">
        <p>
          {word('ballot.voted')} <b className="count">{voted}</b>{' '}
          <span className="count-of">/ {entitled}</span>
        </p>
        {ballot.closesAt && <Countdown until={ballot.closesAt} />}
      </div>
      <div className="progress" aria-hidden="true">
        <div style={{ width: percent(voted, entitled) }} />
      </div>
      <NotVoted ballot={ballot} roll={roll} />
      <ConflictCount ballot={ballot} />
      <Fit most={5} least={2.5} className="vote-how">
        <p>
          {say(all ? 'vote.all' : howToVote(ballot))}
          {!tally && ` · ${word('ballot.hidden')}`}
        </p>
      </Fit>
    </main>
  );
};

/** Their votes count by floor area too, which raised hands have none of. */
const isOfOwners = (rule: RuleHead) => unitOf(rule) === 'owner';

/** In a secret ballot nobody raises a hand. */
const howToVote = ({ secrecy, rule }: BoardBallot) => {
  if (secrecy === 'secret') return 'vote.how-secret';
  return isOfOwners(rule) ? 'vote.how-owners' : 'vote.how';
};

/** The question and its options, with their bars where the count is shown. */
const ListQuestion = ({ ballot }: Pick<Props, 'ballot'>) => {
  const lang = useLanguage();
  return (
    <>
      <Fit most={7} className="list-motion">
        <h2>{pick(ballot.motion, lang)}</h2>
      </Fit>
      <ListOptions ballot={ballot} />
    </>
  );
};

const Countdown = ({ until }: { until: string }) => {
  const say = useTexts(projectorTexts);
  const left = Date.parse(until) - useServerNow(250, true);
  return (
    <p role="timer">
      {left > 0 ? (
        <>
          {say('vote.ends-in')} <b className="count">{clockText(left)}</b>
        </>
      ) : (
        <b className="count">{say('vote.ending')}</b>
      )}
    </p>
  );
};

/** Between the debate and the opening of the ballot. */
export const VoteWaitFrame = ({ board }: { board: BoardView }) => {
  const say = useTexts(projectorTexts);
  const lang = useLanguage();
  const item = board.agenda.find(({ id }) => id === board.currentItem);
  return (
    <main className="frame vote">
      <p className="label">{say('vote.wait')}</p>
      <Fit most={14} className="grow">
        <h2>{item ? pick(item, lang) : board.meeting.title}</h2>
      </Fit>
      <p className="vote-how">
        {say(isOfOwners(board.meeting.rule) ? 'vote.wait-owners' : 'vote.wait-help')}
      </p>
    </main>
  );
};
