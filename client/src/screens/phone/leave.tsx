import { attendanceApi, type SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { call } from '../../api/call.ts';
import { timeLimit } from '../../api/time-limit.ts';
import { useTexts } from '../../app/language.ts';
import { useAsk } from './use-ask.ts';
import { useFocus } from './use-focus.ts';

type Props = {
  meetingId: string;
  seats: SeatView[];
  /** A vote is on its way and would not be sent any more. */
  unsent: boolean;
  onLeft: () => void;
  onStay: () => void;
};

/** Leaving asks first and says what becomes of the votes. Seats that the server may not free itself stay for the desk. */
export const Leave = ({ meetingId, seats, unsent, onLeft, onStay }: Props) => {
  const say = useTexts(phoneTexts);
  const heading = useFocus<HTMLHeadingElement>();
  const { ask, busy } = useAsk();
  const leave = () =>
    ask(
      () =>
        Promise.allSettled(
          seats.map(({ attendanceId }) =>
            call(attendanceApi.leave, {
              params: { id: meetingId, attendanceId },
              signal: timeLimit(8000),
            }),
          ),
        ),
      onLeft,
    );
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {say('leave.title')}
      </h2>
      <p>{say('leave.help')}</p>
      {unsent && <p className="notice bad">{say('leave.unsent')}</p>}
      <button type="button" className="big primary" disabled={busy} onClick={onStay}>
        {say('leave.no')}
      </button>
      <button type="button" className="big" disabled={busy} onClick={leave}>
        {say('leave.yes')}
      </button>
    </section>
  );
};
