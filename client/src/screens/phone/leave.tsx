import type { PhoneView, SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useTexts } from '../../app/language.ts';
import { recordedOf } from './ballot-stage.ts';
import { type Outbox, slipKey } from './outbox.ts';
import { leaveAll } from './seat-acts.ts';
import { useAsk } from './use-ask.ts';
import { useFocus } from './use-focus.ts';

type Props = {
  view: PhoneView;
  outbox: Outbox;
  onLeft: (view: PhoneView | null) => void;
  onStay: () => void;
};

/** Leaving asks first and says what it means: for the votes, and for the number that must be there. */
export const Leave = ({ view, outbox, onLeft, onStay }: Props) => {
  const say = useTexts(phoneTexts);
  const word = useTexts(boardTexts);
  const heading = useFocus<HTMLHeadingElement>();
  const { ask, busy, problem } = useAsk();
  const { attendance, ballot, meeting } = view.board;
  const going = view.seats.filter((seat) => seat.state === 'present' || seat.state === 'waiting');
  const counted = going.filter((seat) => seat.state === 'present' && !seat.guest).length;
  const { needed, counted: here } = attendance;
  const breaks = needed !== null && here >= needed && here - counted < needed;
  const hasVoted = (seat: SeatView, ballotId: string) =>
    recordedOf(ballotId, seat, outbox[slipKey({ ballotId, attendanceId: seat.attendanceId })]) !== null;
  const unvoted =
    ballot?.state === 'open' &&
    going.some((seat) => seat.ballot && !seat.ballot.refusal && !hasVoted(seat, ballot.id));
  // On its way, it would not be sent any more.
  const unsent = Object.values(outbox).some((slip) => slip.phase === 'sending');
  const over = meeting.step === 'closed';
  const leave = () =>
    over
      ? onLeft(null)
      : ask(
          () =>
            leaveAll(
              view.meetingId,
              going.map((seat) => seat.attendanceId),
            ),
          onLeft,
        );
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {going.length > 0
          ? say('leave.who', { names: going.map((seat) => seat.name).join(word('between-names')) })
          : say('leave.title')}
      </h2>
      {!over && <p>{say('leave.help')}</p>}
      {breaks && !over && (
        <p className="notice warn">{say('leave.quorum', { here, needed, left: here - counted })}</p>
      )}
      {unvoted && <p className="notice warn">{say('leave.unvoted')}</p>}
      {unsent && <p className="notice bad">{say('leave.unsent')}</p>}
      {problem && (
        <p className="notice bad" role="alert">
          {say('leave.failed', { cause: problem })}
        </p>
      )}
      <button type="button" className="big primary" onClick={onStay}>
        {say('leave.no')}
      </button>
      <button type="button" className="big" disabled={busy} onClick={leave}>
        {say(busy ? 'leave.leaving' : 'leave.yes')}
      </button>
    </section>
  );
};
