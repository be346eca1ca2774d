import {
  type BallotDetail,
  ballotApi,
  type Choice,
  choices,
} from '@yishiting/shared/ballots/ballot.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { TwoStep } from '../../staff/two-step.tsx';
import { useChair } from '../chair-data.ts';

type Props = {
  ballot: BallotDetail;
  channel: 'hands' | 'paper';
  /** Units that vote this way. */
  entitled: number;
  /** Rounds that two tellers have finished. */
  finished: number;
  second: boolean;
};

const blank: Record<Choice, string> = { yes: '', no: '', abstain: '' };

/** A teller's three numbers. They leave the screen once they are entered. */
export const CountForm = ({ ballot, channel, entitled, finished, second }: Props) => {
  const { putBallot } = useChair();
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const [typed, setTyped] = useState(blank);
  const numbers = { yes: Number(typed.yes), no: Number(typed.no), abstain: Number(typed.abstain) };
  const sum = numbers.yes + numbers.no + numbers.abstain;
  const blanks = choices.filter((c) => typed[c] === '');
  const set = (choice: Choice, value: string) =>
    setTyped((t) => ({ ...t, [choice]: value.replace(/\D/g, '').slice(0, 6) }));
  const change = (choice: Choice, by: number) =>
    set(choice, String(Math.max(0, Number(typed[choice] || '0') + by)));
  const enter = async () => {
    const answer = await ask(ballotApi.enterCount, {
      params: { id: ballot.id },
      body: { channel, ...numbers, round: finished + 1 },
    });
    setTyped(blank);
    putBallot(answer);
  };
  return (
    <div className="count-form">
      <p className="quiet">{say(second ? 'count.hint.second' : 'count.hint.first')}</p>
      {choices.map((choice) => (
        <div className="stepper" key={choice}>
          <label htmlFor={`${channel}-${choice}`}>{word(`choice.${choice}`)}</label>
          <button
            type="button"
            aria-label={say('count.less', { choice: word(`choice.${choice}`) })}
            onClick={() => change(choice, -1)}
          >
            −
          </button>
          <input
            id={`${channel}-${choice}`}
            inputMode="numeric"
            autoComplete="off"
            value={typed[choice]}
            onChange={(e) => set(choice, e.target.value)}
          />
          <button
            type="button"
            aria-label={say('count.more', { choice: word(`choice.${choice}`) })}
            onClick={() => change(choice, 1)}
          >
            +
          </button>
        </div>
      ))}
      <p className={sum > entitled ? 'note bad' : 'quiet'} role="status">
        {say(sum > entitled ? 'count.too-many' : 'count.sum', { sum, entitled })}
      </p>
      {blanks.length > 0 && blanks.length < choices.length && (
        <p className="note warn" role="status">
          {say('count.blank', { choices: blanks.map((c) => word(`choice.${c}`)).join(say('list.comma')) })}
        </p>
      )}
      <TwoStep
        className="button primary wide"
        label={say('count.enter')}
        disabled={blanks.length > 0 || sum > entitled}
        consequence={
          <>
            <p className="read-back">{say('count.read-back', numbers)}</p>
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
