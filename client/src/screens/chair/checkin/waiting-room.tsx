import { type AttendanceRow, attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';
import { useChair } from '../chair-data.ts';

/** People who said who they are and wait to be let in. */
export const WaitingRoom = () => {
  const { people, detail, reloadPeople } = useChair();
  const say = useTexts(chairTexts);
  const act = useAct();
  const [done, setDone] = useState(0);
  const waiting = people.filter((p) => p.state === 'waiting');
  const admitAll = async () => {
    setDone(0);
    try {
      for (const { id } of waiting) {
        await ask(attendanceApi.admit, { params: { id: detail.id, attendanceId: id } });
        setDone((n) => n + 1);
      }
    } finally {
      reloadPeople();
    }
  };
  return (
    <section className="card" aria-live="polite">
      <h3>{say('waiting.title', { n: waiting.length })}</h3>
      {waiting.length === 0 ? (
        <p className="empty">{say('waiting.empty')}</p>
      ) : (
        <ul className="people">
          {waiting.map((person) => (
            <WaitingLine key={person.id} person={person} locked={act.busy} />
          ))}
        </ul>
      )}
      <Fault act={act} />
      {waiting.length > 1 && (
        <button type="button" className="button" disabled={act.busy} onClick={() => void act.run(admitAll)}>
          {act.busy
            ? say('waiting.admitting', { n: done, all: waiting.length + done })
            : say('waiting.admit-all', { n: waiting.length })}
        </button>
      )}
    </section>
  );
};

const WaitingLine = ({ person, locked }: { person: AttendanceRow; locked: boolean }) => {
  const { detail, reloadPeople } = useChair();
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const act = useAct();
  const params = { id: detail.id, attendanceId: person.id };
  const answer = (route: typeof attendanceApi.admit | typeof attendanceApi.refuse) =>
    act.run(async () => {
      await ask(route, { params });
      reloadPeople();
    });
  return (
    <li>
      <div className="who">
        <strong>{person.name}</strong>
        <span className="quiet">
          {[person.household, person.how === 'onsite' ? '' : word(`presence.${person.how}`)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <button
        type="button"
        className="button small"
        disabled={act.busy || locked}
        aria-label={say('waiting.refuse.who', { name: person.name })}
        onClick={() => void answer(attendanceApi.refuse)}
      >
        {say('waiting.refuse')}
      </button>
      <button
        type="button"
        className="button small primary"
        disabled={act.busy || locked}
        aria-label={say('waiting.admit.who', { name: person.name })}
        onClick={() => void answer(attendanceApi.admit)}
      >
        {say('waiting.admit')}
      </button>
      <Fault act={act} />
    </li>
  );
};
