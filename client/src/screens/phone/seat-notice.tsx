import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useTexts } from '../../app/language.ts';

type Props = {
  seat: SeatView;
  /** The only one on this phone; several are named in a list. */
  alone: boolean;
  onWho: () => void;
};

/** Who this phone speaks for, and where that person stands. */
export const SeatNotice = ({ seat, alone, onWho }: Props) => {
  const say = useTexts(phoneTexts);
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
  return (
    <section className={seat.state === 'waiting' ? 'notice warn' : 'notice bad'} role="status">
      <p className="strong">{seat.name}</p>
      <p className="strong">{say(`seat.${seat.state}`)}</p>
      <p>{say(`seat.${seat.state}-help`)}</p>
      {seat.state !== 'waiting' && (
        <button type="button" className="big" onClick={onWho}>
          {say('who.start')}
        </button>
      )}
    </section>
  );
};

type Displaced = { attendanceId: string; name: string };

/** A seat that was opened on another phone: this one shows it no longer, until it is asked back. */
export const DisplacedNotice = ({ gone, onHere }: { gone: Displaced; onHere: () => void }) => {
  const say = useTexts(phoneTexts);
  return (
    <section className="notice warn" role="alert">
      <p className="strong">{say('seat.displaced-name', { name: gone.name })}</p>
      <button type="button" className="big primary" onClick={onHere}>
        {say('seat.here')}
      </button>
    </section>
  );
};
