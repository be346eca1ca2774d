import { attendanceApi, type PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { timeLimit } from '../../api/time-limit.ts';
import { useTexts } from '../../app/language.ts';
import { ConfirmPerson, type Person } from './confirm-person.tsx';
import { useAsk } from './use-ask.ts';
import { useFocus } from './use-focus.ts';

type Props = { code: string; wanted: string; onDone: (view: PhoneView) => void; onBack: () => void };

const most = 20;

/** Names are masked here, so members of one household can look the same. */
const looksAlike = (people: readonly Person[]) =>
  new Set(people.map(({ name, household }) => `${name} ${household}`)).size < people.length;

/** Type a name or a household, tap the name, say yes. An officer confirms afterwards. */
export const WhoAmI = ({ code, wanted, onDone, onBack }: Props) => {
  const say = useTexts(phoneTexts);
  const heading = useFocus<HTMLHeadingElement>();
  // Of a masked name the part that can be searched for.
  const [text, setText] = useState(wanted.replace(/\*/g, ''));
  const [people, setPeople] = useState<Person[] | null>(null);
  const [person, setPerson] = useState<Person | null>(null);
  const { ask, busy, problem } = useAsk();

  const find = () => {
    const query = { text: text.trim() };
    if (query.text)
      ask(
        () => call(attendanceApi.whoAmI, { params: { code }, query, signal: timeLimit(15_000) }),
        setPeople,
      );
  };
  if (person)
    return <ConfirmPerson code={code} person={person} onDone={onDone} onBack={() => setPerson(null)} />;
  return (
    <section className="who">
      <h2 ref={heading} tabIndex={-1}>
        {say('who.title')}
      </h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <label htmlFor="who-text">{say('who.label')}</label>
        <input
          id="who-text"
          className="field"
          value={text}
          maxLength={40}
          autoComplete="off"
          enterKeyHint="search"
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="big primary" disabled={busy}>
          {say(busy ? 'who.finding' : 'who.find')}
        </button>
      </form>
      {problem && (
        <p className="notice bad" role="alert">
          {problem}
        </p>
      )}
      <div aria-live="polite">
        {people && <p className="strong">{say(people.length ? 'who.pick' : 'who.none')}</p>}
        {people && looksAlike(people) && <p className="notice warn">{say('who.alike')}</p>}
        {people?.map((found) => (
          <button
            key={found.personId ?? found.entryId}
            type="button"
            className="big person"
            onClick={() => setPerson(found)}
          >
            <span>{found.name}</span>
            <span className="hint">{found.household}</span>
            {found.taken && <span className="tag">{say('who.taken')}</span>}
          </button>
        ))}
        {people && people.length >= most && <p>{say('who.many')}</p>}
      </div>
      <button type="button" className="big quiet" onClick={onBack}>
        {say('who.back')}
      </button>
    </section>
  );
};
