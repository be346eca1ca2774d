import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useEffect } from 'react';
import { useLoad } from '../../api/use-load.ts';
import { useTexts } from '../../app/language.ts';
import { useChair } from './chair-data.ts';

/** A connection that breaks tells nobody, so it is asked for. */
const every = 10_000;
const most = 30;

/** How many of the phones that people checked in with are connected, and whose are not. */
export const PhoneHealth = () => {
  const { detail, people } = useChair();
  const say = useTexts(chairTexts);
  const { value, reload } = useLoad(attendanceApi.connections, { params: { id: detail.id } });
  const here = people.filter((person) => person.state === 'present').length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: at once when somebody comes or goes, else by the clock
  useEffect(() => {
    reload();
    const timer = window.setInterval(reload, every);
    return () => window.clearInterval(timer);
  }, [here, detail.id]);
  if (!value || value.phones === 0) return null;
  const { phones, connected, lost } = value;
  const away = phones - connected;
  return (
    <section className="phone-health" aria-label={say('phones.title')}>
      <p>
        {say('phones.line', { phones, connected })}{' '}
        <strong className={away > 0 ? 'warn' : 'good'}>
          {away > 0 ? say('phones.lost', { n: away }) : say('phones.all')}
        </strong>
      </p>
      {away > 0 && (
        <details>
          <summary>{say('phones.who')}</summary>
          <p className="quiet">{say('phones.hint')}</p>
          <ul className="people">
            {lost.slice(0, most).map((one) => (
              <li key={one.attendanceId}>
                <div className="who">
                  <strong>{one.name}</strong>
                  <span className="quiet">{one.household}</span>
                </div>
              </li>
            ))}
          </ul>
          {lost.length > most && <p className="quiet">{say('phones.more', { n: lost.length - most })}</p>}
        </details>
      )}
    </section>
  );
};
