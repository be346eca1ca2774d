import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useTexts } from '../../app/language.ts';
import { takeBack } from './seat-acts.ts';
import { useAsk } from './use-ask.ts';

type Props = {
  gone: { attendanceId: string; name: string };
  meetingId: string;
  onBack: (view: PhoneView) => void;
  onWho: () => void;
};

/** A seat that was opened on another phone: one tap goes on here. When it cannot, one says anew who one is. */
export const DisplacedNotice = ({ gone, meetingId, onBack, onWho }: Props) => {
  const say = useTexts(phoneTexts);
  const { ask, busy, problem } = useAsk();
  return (
    <section className="notice warn" role="alert">
      <p className="strong">{say('seat.displaced-name', { name: gone.name })}</p>
      {problem && <p>{problem}</p>}
      {problem ? (
        <button type="button" className="big" onClick={onWho}>
          {say('who.start')}
        </button>
      ) : (
        <button
          type="button"
          className="big primary"
          disabled={busy}
          onClick={() => ask(() => takeBack(meetingId, gone.attendanceId), onBack)}
        >
          {say('seat.here')}
        </button>
      )}
    </section>
  );
};
