import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useTexts } from '../../app/language.ts';
import { comeBackAll } from './seat-acts.ts';
import { useAsk } from './use-ask.ts';

type Props = { view: PhoneView; onHall: (answer: PhoneView | null) => void };

/** After leaving: what was noted, and the way back. */
export const Left = ({ view, onHall }: Props) => {
  const say = useTexts(phoneTexts);
  const { ask, busy, problem } = useAsk();
  const over = view.board.meeting.step === 'closed';
  const gone = view.seats.filter((seat) => seat.state === 'left' && !seat.guest);
  const back = () =>
    ask(
      () =>
        comeBackAll(
          view.meetingId,
          gone.map((seat) => seat.attendanceId),
        ),
      onHall,
    );
  return (
    <section>
      <h2>{say('leave.done')}</h2>
      {!over && <p>{say('leave.done-help')}</p>}
      {problem && (
        <p className="notice bad" role="alert">
          {problem}
        </p>
      )}
      {!over && gone.length > 0 && (
        <button type="button" className="big primary" disabled={busy} onClick={back}>
          {say('leave.back')}
        </button>
      )}
      <button type="button" className="big" onClick={() => onHall(null)}>
        {say('leave.return')}
      </button>
    </section>
  );
};
