import type { PhoneView, SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useTexts } from '../../app/language.ts';
import { comeBack } from './seat-acts.ts';
import { useAsk } from './use-ask.ts';

type Props = {
  seat: SeatView;
  meetingId: string;
  onBack: (view: PhoneView) => void;
  /** The only one on this phone; several are named in a list. */
  alone: boolean;
  onWho: () => void;
};

/** Who this phone speaks for, and where that person stands. */
export const SeatNotice = ({ seat, meetingId, alone, onBack, onWho }: Props) => {
  const say = useTexts(phoneTexts);
  const { ask, busy, problem } = useAsk();
  if (seat.state === 'present' && seat.guest)
    return (
      <p className="notice">
        <span className="strong">{say('seat.guest')}</span> {say('seat.guest-help')}
      </p>
    );
  if (seat.state === 'present')
    return alone ? (
      <p>
        <span className="strong">{seat.name}</span> ✔ {say('seat.present')}
      </p>
    ) : null;
  const left = seat.state === 'left';
  return (
    <section className={seat.state === 'waiting' ? 'notice warn' : 'notice bad'} role="status">
      <p className="strong">{seat.name}</p>
      <p className="strong">{say(`seat.${seat.state}`)}</p>
      <p>{say(left && seat.proxy ? 'seat.left-proxy-help' : `seat.${seat.state}-help`)}</p>
      {left && !seat.guest && !seat.proxy && (
        <button
          type="button"
          className="big primary"
          disabled={busy}
          onClick={() => ask(() => comeBack(meetingId, seat.attendanceId), onBack)}
        >
          {say('leave.back')}
        </button>
      )}
      {problem && <p role="alert">{problem}</p>}
      {seat.state === 'refused' && (
        <button type="button" className="big" onClick={onWho}>
          {say('who.start')}
        </button>
      )}
    </section>
  );
};
