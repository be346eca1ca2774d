import { type BallotDetail, ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useState } from 'react';
import { pick, useLanguage, useTexts } from '../../../app/language.ts';
import { OptionList } from '../../../ui/option-list.tsx';
import { ask } from '../../staff/ask.ts';
import { QuorumMeter } from '../../staff/quorum-meter.tsx';
import { TwoStep } from '../../staff/two-step.tsx';
import { useChair } from '../chair-data.ts';
import { Exposures } from './exposures.tsx';

/** Lengths that a chair may set, in seconds; 0 is without an end. */
const lengths = [0, 60, 120, 300, 600, 1800];

type Props = { ballot: BallotDetail; className: string; disabled: boolean; onDone: () => void };

/** Opens a ballot: freezes roster, present people and rule, so it asks twice. */
export const OpenBallot = ({ ballot, className, disabled, onDone }: Props) => {
  const { board, putBallot, reloadAll } = useChair();
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const lang = useLanguage();
  const [seconds, setSeconds] = useState(0);
  const open = async () => {
    const body = seconds > 0 ? { seconds } : {};
    putBallot(await ask(ballotApi.open, { params: { id: ballot.id }, body }));
    reloadAll();
    onDone();
  };
  const consequence = (
    <>
      <p className="motion">{pick(ballot.motion, lang)}</p>
      <OptionList ask={ballot.ask} />
      {ballot.poll && <p className="note">{say('poll.hint')}</p>}
      <p>{say('open.consequence', { secrecy: word(`secrecy.${ballot.secrecy}`) })}</p>
      {ballot.secrecy === 'secret' && <p className="note">{say('motion.no-hands')}</p>}
      <Exposures ballot={ballot} />
      {board && !ballot.poll && <QuorumMeter attendance={board.attendance} brief />}
      {board && board.attendance.waiting > 0 && (
        <p className="note warn">{say('open.waiting', { n: board.attendance.waiting })}</p>
      )}
      <label className="field">
        {say('open.length')}
        <select value={seconds} onChange={(e) => setSeconds(Number(e.target.value))}>
          {lengths.map((s) => (
            <option key={s} value={s}>
              {s === 0 ? say('open.length.none') : say('open.length.minutes', { n: s / 60 })}
            </option>
          ))}
        </select>
      </label>
    </>
  );
  return (
    <TwoStep
      className={className}
      label={say('next.label', { what: say('open.label') })}
      disabled={disabled}
      consequence={consequence}
      confirm={say('open.confirm')}
      onConfirm={open}
    />
  );
};
