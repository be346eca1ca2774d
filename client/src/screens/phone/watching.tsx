import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useTexts } from '../../app/language.ts';

/** The way from watching to taking part, and for one more person on the same phone. */
export const Watching = ({ seats, onWho }: { seats: SeatView[]; onWho: () => void }) => {
  const say = useTexts(phoneTexts);
  const first = seats.length === 0;
  return (
    <section className={first ? 'notice' : 'add'}>
      {first && <p className="strong">{say('who.watching')}</p>}
      <p className="hint">{say(first ? 'who.start-help' : 'who.add-help')}</p>
      <button type="button" className={first ? 'big primary' : 'big quiet'} onClick={onWho}>
        {say(first ? 'who.start' : 'who.add')}
      </button>
    </section>
  );
};
