import { type BallotDetail, ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { tallyOf, votesIn } from '@yishiting/shared/ballots/tally-view.ts';
import type { CountedChannel } from '@yishiting/shared/meetings/vote-channels.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useState } from 'react';
import { useLanguage, useTexts } from '../../../app/language.ts';
import { ask as send } from '../../staff/ask.ts';
import { TwoStep } from '../../staff/two-step.tsx';
import { useChair } from '../chair-data.ts';
import { rowsOf, sumsTyped, whyImpossible } from './count-rows.ts';
import { ReadBack } from './read-back.tsx';
import { Stepper } from './stepper.tsx';

type Props = {
  ballot: BallotDetail;
  channel: CountedChannel;
  /** Units that vote this way. */
  entitled: number;
  /** Rounds that two tellers have finished. */
  finished: number;
  second: boolean;
};

/** A teller's numbers: three of a motion, of a list one for each option. They leave the screen once they are entered. */
export const CountForm = ({ ballot, channel, entitled, finished, second }: Props) => {
  const { putBallot } = useChair();
  const say = useTexts(chairTexts);
  const lang = useLanguage();
  const { ask } = ballot;
  const rows = rowsOf(lang, ask, say);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const sums = sumsTyped(ask, typed);
  const tally = tallyOf(ask, sums);
  const sum = votesIn(tally);
  const blanks = rows.filter(({ key }) => (typed[key] ?? '') === '');
  const wrong =
    sum > entitled
      ? say('count.too-many', { sum, entitled })
      : blanks.length === 0
        ? whyImpossible(ask, sums, say, lang)
        : null;
  const enter = async () => {
    const answer = await send(ballotApi.enterCount, {
      params: { id: ballot.id },
      body: { channel, ...tally, round: finished + 1 },
    });
    setTyped({});
    putBallot(answer);
  };
  const hint = !ask ? 'count.hint.first' : ask.most === 1 ? 'count.hint.one' : 'count.hint.list';
  return (
    <div className={ask ? 'count-form of-list' : 'count-form'}>
      <p className="quiet">{say(second ? 'count.hint.second' : hint)}</p>
      {rows.map(({ key, name }) => (
        <Stepper
          key={key}
          id={`${channel}-${key}`}
          name={name}
          value={typed[key] ?? ''}
          onChange={(value) => setTyped((t) => ({ ...t, [key]: value }))}
        />
      ))}
      <p className={wrong ? 'note bad' : 'quiet'} role="status">
        {wrong ?? say('count.sum', { sum, entitled })}
      </p>
      {blanks.length > 0 && blanks.length < rows.length && (
        <p className="note warn" role="status">
          {say('count.blank', { choices: blanks.map(({ name }) => name).join(say('list.comma')) })}
        </p>
      )}
      <TwoStep
        className="button primary wide"
        label={say('count.enter')}
        disabled={blanks.length > 0 || wrong !== null}
        consequence={
          <>
            <ReadBack ask={ask} sums={sums} />
            {sum < entitled && <p className="note warn">{say('count.fewer', { n: entitled - sum })}</p>}
            <p>{say('count.consequence')}</p>
          </>
        }
        confirm={say('count.confirm')}
        onConfirm={enter}
      />
    </div>
  );
};
