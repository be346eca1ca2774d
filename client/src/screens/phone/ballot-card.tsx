import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import type { Dispatch } from 'react';
import { newId } from '../../api/new-id.ts';
import { pick, useLanguage, useTexts } from '../../app/language.ts';
import { recordedOf, type Stage, stageOf } from './ballot-stage.ts';
import { ChoiceForm } from './choice-form.tsx';
import { ConfirmChoice } from './confirm-choice.tsx';
import { type Act, type Outbox, slipKey } from './outbox.ts';
import { barOf } from './reasons.ts';
import { Receipt } from './receipt.tsx';
import { Rejected } from './rejected.tsx';

type Props = {
  ballot: BoardBallot;
  seat: SeatView;
  outbox: Outbox;
  act: Dispatch<Act>;
  /** More than one person votes on this phone, so each paper says whose it is. */
  shared: boolean;
};

/** The paper of one seat in one ballot. */
export const BallotCard = ({ ballot, seat, outbox, act, shared }: Props) => {
  const say = useTexts(phoneTexts);
  const lang = useLanguage();
  const where = { ballotId: ballot.id, attendanceId: seat.attendanceId };
  const slip = outbox[slipKey(where)];
  const stage = stageOf(ballot, seat, slip);
  const motion = pick(ballot.motion, lang);

  const send = () => {
    const before = recordedOf(ballot.id, seat, slip)?.rev ?? 0;
    act({ type: 'send', ...where, op: newId(), rev: Math.max(before, slip?.rev ?? 0) + 1 });
  };
  return (
    <section className="ballot" aria-label={say('vote.of', { name: seat.name })}>
      {shared && <p className="ballot-name">{say('vote.of', { name: seat.name })}</p>}
      <h2 className="motion">{motion}</h2>
      {stage.kind === 'choosing' && stage.recorded && (
        <Standing stage={stage} onKeep={() => act({ type: 'keep', ...where })} />
      )}
      {stage.kind === 'choosing' && (
        <ChoiceForm
          name={seat.name}
          motion={motion}
          ticked={stage.ticked}
          onTick={(choice) => act({ type: 'tick', ...where, choice })}
          onSubmit={() => act({ type: 'ask', ...where })}
        />
      )}
      {stage.kind === 'confirming' && (
        <ConfirmChoice
          choice={stage.choice}
          secret={ballot.secrecy === 'secret'}
          onConfirm={send}
          onEdit={() => act({ type: 'back', ...where })}
        />
      )}
      {stage.kind === 'refused' && (
        <Rejected
          stage={stage}
          open={ballot.state === 'open'}
          onAgain={() => act({ type: 'again', ...where })}
          onChange={() => act({ type: 'change', ...where })}
          onKeep={() => act({ type: 'keep', ...where })}
        />
      )}
      <Settled stage={stage} guest={seat.guest} onChange={() => act({ type: 'change', ...where })} />
    </section>
  );
};

const Standing = ({ stage, onKeep }: { stage: Extract<Stage, { kind: 'choosing' }>; onKeep: () => void }) => {
  const say = useTexts(phoneTexts);
  const word = useTexts(boardTexts);
  const choice = stage.recorded?.choice;
  return (
    <div className="notice">
      <p>{choice ? say('vote.changing', { choice: word(`choice.${choice}`) }) : say('vote.still-secret')}</p>
      <button type="button" className="big quiet" onClick={onKeep}>
        {say('vote.keep')}
      </button>
    </div>
  );
};

/** The stages in which there is nothing to decide. */
const Settled = ({ stage, guest, onChange }: { stage: Stage; guest: boolean; onChange: () => void }) => {
  const say = useTexts(phoneTexts);
  const word = useTexts(boardTexts);
  switch (stage.kind) {
    case 'loading':
      return <p role="status">{say('vote.loading')}</p>;
    case 'barred': {
      const { cause, todo } = barOf(stage.refusal, guest);
      return (
        <div className="notice" role="status">
          <p className="strong">{say(cause)}</p>
          <p>{say(todo)}</p>
        </div>
      );
    }
    case 'pending':
      return (
        <div className="pending" role="status">
          <p className="strong">{say('vote.pending')}</p>
          <p>
            {stage.choice
              ? say('vote.pending-choice', { choice: word(`choice.${stage.choice}`) })
              : say('vote.pending-hidden')}
          </p>
        </div>
      );
    case 'recorded':
      return (
        <>
          <Receipt recorded={stage.recorded} />
          {stage.mayChange && (
            <button type="button" className="big quiet" onClick={onChange}>
              {say('vote.change')}
            </button>
          )}
        </>
      );
    case 'over':
      return (
        <>
          <p className="notice strong">{say('vote.ended')}</p>
          {stage.unsent && (
            <p className="notice warn">{say('vote.unsent', { choice: word(`choice.${stage.unsent}`) })}</p>
          )}
          {stage.recorded ? <Receipt recorded={stage.recorded} /> : <p>{say('vote.not-voted')}</p>}
        </>
      );
    case 'voided':
      return (
        <div className="notice warn" role="status">
          <p className="strong">{word('ballot.void')}</p>
          {stage.reason && <p>{word('ballot.void-reason', { reason: stage.reason })}</p>}
          <p>{word('ballot.void-next')}</p>
        </div>
      );
    default:
      return null;
  }
};
