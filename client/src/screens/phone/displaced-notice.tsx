import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useTexts } from '../../app/language.ts';
import type { Elsewhere } from '../../live/held-seats.ts';
import { takeBack } from './seat-acts.ts';
import { useAsk } from './use-ask.ts';

type Props = {
  gone: Elsewhere;
  meetingId: string;
  onBack: (view: PhoneView) => void;
  onWho: () => void;
  /** A neighbour’s phone that lent its screen wants no more of it. */
  onSeen: () => void;
};

/** A seat that was opened on another phone: one tap goes on here. Where that cannot be, one says anew who one is. */
export const DisplacedNotice = ({ gone, meetingId, onBack, onWho, onSeen }: Props) => {
  const say = useTexts(phoneTexts);
  const { ask, busy, problem } = useAsk();
  return (
    <section className="notice warn" role="alert">
      <p className="strong">{say('seat.displaced-name', { name: gone.name })}</p>
      {problem && <p>{problem}</p>}
      {problem || !gone.mayReturn ? (
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
      <button type="button" className="big" onClick={onSeen}>
        {say('vote.seen')}
      </button>
    </section>
  );
};
