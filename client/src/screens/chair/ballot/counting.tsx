import type { BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import { sumsOf } from '@yishiting/shared/ballots/tally-view.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useTexts } from '../../../app/language.ts';
import { holds, useChair } from '../chair-data.ts';
import { CountForm } from './count-form.tsx';
import { ReadBack } from './read-back.tsx';

type Count = BallotDetail['counts'][number];

/** Hands and paper of a ballot, with what the tellers have entered so far. */
export const Counting = ({ ballot, large }: { ballot: BallotDetail; large?: boolean }) => (
  <>
    {ballot.counts.map((count) => {
      const entitled = ballot.channels.find((c) => c.channel === count.channel)?.entitled ?? 0;
      if (entitled === 0) return null;
      return (
        <CountCard
          key={count.channel}
          ballot={ballot}
          count={count}
          entitled={entitled}
          large={large === true}
        />
      );
    })}
  </>
);

type CardProps = { ballot: BallotDetail; count: Count; entitled: number; large: boolean };

/**
 * One count. While it is open only its state is shown: the numbers of the first teller are nowhere on this screen,
 * not even on the device that entered them, so that the second counts for himself.
 */
const CountCard = ({ ballot, count, entitled, large }: CardProps) => {
  const { detail } = useChair();
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const { state, channel, firstTeller, mine, result, round } = count;
  const finished = state === 'first' ? round - 1 : round;
  const words = {
    awaited: say('count.awaited'),
    first: say('count.first', { name: firstTeller ?? '' }),
    disagree: say('count.disagree', { n: round }),
    settled: say('count.settled'),
  };
  const later = say(ballot.secrecy === 'secret' ? 'count.later.secret' : 'count.later');
  return (
    <section className={`count ${state}${large ? ' large' : ''}`}>
      <h3>{say('count.title', { channel: word(`vote.${channel}`), n: entitled })}</h3>
      <p
        className={`note ${state === 'settled' ? 'good' : state === 'disagree' ? 'bad' : 'warn'}`}
        role="status"
      >
        {words[state]}
      </p>
      {state === 'settled' && (result ? <ReadBack ask={ballot.ask} sums={sumsOf(result)} /> : <p>{later}</p>)}
      {state !== 'settled' && holds(detail, 'teller') && !mine && (
        <CountForm
          // Only a finished round empties the fields: the other teller's entry must not wipe what is typed here.
          key={finished}
          ballot={ballot}
          channel={channel}
          entitled={entitled}
          finished={finished}
          second={state === 'first'}
        />
      )}
      {mine && <p className="quiet">{say('count.mine')}</p>}
    </section>
  );
};
