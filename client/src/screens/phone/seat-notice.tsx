import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useTexts } from '../../app/language.ts';

/** Where a person stands who is not simply present; nothing for who is. */
export const SeatNotice = ({ seat, onWho }: { seat: SeatView; onWho: () => void }) => {
  const say = useTexts(phoneTexts);
  if (seat.state === 'present')
    return seat.guest ? (
      <p className="notice">
        <span className="strong">{say('seat.guest')}</span> {say('seat.guest-help')}
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
