import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { nameChoice } from '@yishiting/shared/ballots/name-choice.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';
import type { Stage } from './ballot-stage.ts';
import { barOf } from './reasons.ts';
import { Receipt } from './receipt.tsx';
import { showResult } from './result.tsx';

type Choosing = Extract<Stage, { kind: 'choosing' }>;

type StandingProps = { stage: Choosing; ask: ListAsk | undefined; onKeep: () => void };

/** While somebody changes their mind, the earlier vote still stands. */
export const Standing = ({ stage, ask, onKeep }: StandingProps) => {
  const say = useTexts(phoneTexts);
  const lang = useLanguage();
  const choice = stage.recorded?.choice;
  return (
    <div className="notice">
      <p>
        {choice ? say('vote.changing', { choice: nameChoice(lang, choice, ask) }) : say('vote.still-secret')}
      </p>
      <button type="button" className="big quiet" onClick={onKeep}>
        {say('vote.keep')}
      </button>
    </div>
  );
};

type Props = { stage: Stage; ask: ListAsk | undefined; guest: boolean; onChange: () => void };

/** What became of a vote. One element that stays while its content changes, since screen readers watch elements. */
export const Settled = (props: Props) => (
  <div role="status">
    <Outcome {...props} />
  </div>
);

/** The stages in which there is nothing to choose. */
const Outcome = ({ stage, ask, guest, onChange }: Props) => {
  const say = useTexts(phoneTexts);
  const lang = useLanguage();
  const word = useTexts(boardTexts);
  switch (stage.kind) {
    case 'loading':
      return <p>{say('vote.loading')}</p>;
    case 'barred': {
      const { cause, todo } = barOf(stage.refusal, guest);
      return (
        <div className="notice">
          <p className="strong">{say(cause)}</p>
          <p>{say(todo)}</p>
        </div>
      );
    }
    case 'pending':
      return (
        <div className="pending">
          <p className="strong">{say('vote.pending')}</p>
          <p>
            {stage.choice
              ? say('vote.pending-choice', { choice: nameChoice(lang, stage.choice, ask) })
              : say('vote.pending-hidden')}
          </p>
          {stage.isPutOff && <p>{say('vote.put-off')}</p>}
        </div>
      );
    case 'recorded':
      return (
        <>
          <Receipt recorded={stage.recorded} ask={ask} />
          {stage.mayChange && (
            <button type="button" className="big quiet" onClick={onChange}>
              {say('vote.change')}
            </button>
          )}
        </>
      );
    case 'over':
      return <Over stage={stage} ask={ask} />;
    case 'voided':
      return (
        <div className="notice warn">
          <p className="strong">{word('ballot.void')}</p>
          {stage.reason && <p>{word('ballot.void-reason', { reason: stage.reason })}</p>}
          <p>{word('ballot.void-next')}</p>
        </div>
      );
    default:
      return null;
  }
};

type OverProps = { stage: Extract<Stage, { kind: 'over' }>; ask: ListAsk | undefined };

const Over = ({ stage, ask }: OverProps) => {
  const say = useTexts(phoneTexts);
  const lang = useLanguage();
  return (
    <>
      <div className="notice">
        <p className="strong">{say('vote.ended')}</p>
        <button type="button" className="big" onClick={showResult}>
          {say('vote.see-result')}
        </button>
      </div>
      {stage.unsent && (
        <p className="notice warn">{say('vote.unsent', { choice: nameChoice(lang, stage.unsent, ask) })}</p>
      )}
      {stage.recorded ? <Receipt recorded={stage.recorded} ask={ask} /> : <p>{say('vote.not-voted')}</p>}
    </>
  );
};
