import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import type { Dispatch } from 'react';
import { newId } from '../../api/new-id.ts';
import { pick, useLanguage, useTexts } from '../../app/language.ts';
import { recordedOf, stageOf } from './ballot-stage.ts';
import { ChoiceForm } from './choice-form.tsx';
import { ConfirmChoice } from './confirm-choice.tsx';
import { type Act, type Outbox, slipKey } from './outbox.ts';
import { Rejected } from './rejected.tsx';
import { Settled, Standing } from './settled.tsx';

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
        <Standing stage={stage} ask={ballot.ask} onKeep={() => act({ type: 'keep', ...where })} />
      )}
      {stage.kind === 'choosing' && (
        <ChoiceForm
          name={seat.name}
          motion={motion}
          ask={ballot.ask}
          ticked={stage.ticked}
          onTick={(choice) => act({ type: 'tick', ...where, choice })}
          onSubmit={() => act({ type: 'ask', ...where })}
        />
      )}
      {stage.kind === 'confirming' && (
        <ConfirmChoice
          choice={stage.choice}
          ask={ballot.ask}
          secret={ballot.secrecy === 'secret'}
          onConfirm={send}
          onEdit={() => act({ type: 'back', ...where })}
        />
      )}
      {stage.kind === 'refused' && (
        <Rejected
          stage={stage}
          ask={ballot.ask}
          open={ballot.state === 'open'}
          onAgain={() => act({ type: 'again', ...where })}
          onChange={() => act({ type: 'change', ...where })}
          onKeep={() => act({ type: 'keep', ...where })}
        />
      )}
      <Settled
        stage={stage}
        ask={ballot.ask}
        guest={seat.guest}
        onChange={() => act({ type: 'change', ...where })}
      />
    </section>
  );
};
