import { type AttendanceRow, attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { electorateTexts } from '@yishiting/shared/text/electorate.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { TwoStep } from '../../staff/two-step.tsx';
import { useChair } from '../chair-data.ts';

const page = 50;

/** Everybody who is or was here; somebody who leaves is noted, since the quorum changes. */
export const PresentList = () => {
  const { people } = useChair();
  const say = useTexts(chairTexts);
  const [text, setText] = useState('');
  const here = people.filter((p) => p.state === 'present');
  const gone = people.filter((p) => p.state === 'left' || p.state === 'refused');
  const wanted = text.trim().toLowerCase();
  const found = [...here, ...gone].filter((p) => `${p.household} ${p.name}`.toLowerCase().includes(wanted));
  return (
    <details className="card">
      <summary>{say('present.title', { n: here.length })}</summary>
      <label className="field">
        {say('present.search')}
        <input type="search" value={text} onChange={(e) => setText(e.target.value)} />
      </label>
      <ul className="people">
        {found.slice(0, page).map((person) => (
          <PresentLine key={person.id} person={person} />
        ))}
      </ul>
      {found.length > page && <p className="quiet">{say('present.more', { n: found.length - page })}</p>}
      {found.length === 0 && <p className="empty">{say('pick.none')}</p>}
    </details>
  );
};

const PresentLine = ({ person }: { person: AttendanceRow }) => {
  const { detail, reloadPeople } = useChair();
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const proxies = useTexts(electorateTexts);
  const { proxy } = person;
  const facts = [
    person.household,
    person.guestRole ? word(`guest.${person.guestRole}`) : word(`vote.${person.channel}`),
    person.how === 'onsite' || proxy ? '' : word(`presence.${person.how}`),
    proxy ? proxies('proxy.by', proxy) : '',
    person.state === 'present' ? '' : word(`attendance.${person.state}`),
  ];
  const mayHold = detail.ruleText.proxy !== undefined && detail.ruleText.proxy !== 'none';
  const holdsPapers = mayHold && person.entryId !== null && !proxy;
  const leave = async () => {
    await ask(attendanceApi.leave, { params: { id: detail.id, attendanceId: person.id } });
    reloadPeople();
  };
  return (
    <li className={person.state === 'present' ? undefined : 'gone'}>
      <div className="who">
        <strong>{person.name}</strong>
        <span className="quiet">{facts.filter(Boolean).join(' · ')}</span>
      </div>
      {person.state === 'present' && (
        <TwoStep
          className="button small"
          label={say('present.leave')}
          consequence={
            <>
              <p>{say('present.leave.consequence', { name: person.name })}</p>
              {holdsPapers && <p>{proxies('proxy.leave', { name: person.name })}</p>}
            </>
          }
          confirm={say('present.leave.confirm')}
          onConfirm={leave}
        />
      )}
    </li>
  );
};
