import { attendanceApi, type PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { electorateTexts } from '@yishiting/shared/text/electorate.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { timeLimit } from '../../api/time-limit.ts';
import { useTexts } from '../../app/language.ts';
import { PinForm } from './pin-form.tsx';
import { useAsk } from './use-ask.ts';
import { useFocus } from './use-focus.ts';

export type Person = Reply<typeof attendanceApi.whoAmI>[number];
type Props = { code: string; person: Person; onDone: (view: PhoneView) => void; onBack: () => void };

export const ConfirmPerson = ({ code, person, onDone, onBack }: Props) => {
  const say = useTexts(phoneTexts);
  const electorate = useTexts(electorateTexts);
  const taken = person.taken || person.holder !== undefined;
  const heading = useFocus<HTMLHeadingElement>();
  const [online, setOnline] = useState(false);
  const [typing, setTyping] = useState(person.taken && !person.holder);
  const { ask, busy, problem } = useAsk();
  const how = online ? 'online' : 'onsite';
  const claim = () =>
    ask(
      () =>
        call(attendanceApi.claim, {
          params: { code },
          body: { entryId: person.entryId, personId: person.personId, how },
          signal: timeLimit(15_000),
        }),
      onDone,
    );
  const { name, household, holder } = person;
  return (
    <section className="who">
      <h2 ref={heading} tabIndex={-1}>
        {say(taken ? 'who.taken-name' : 'who.confirm', { name, household })}
      </h2>
      {holder && <p>{electorate('household.held', { holder })}</p>}
      {taken && !holder && <p>{say('who.taken-help')}</p>}
      {problem && (
        <p className="notice bad" role="alert">
          {say('who.failed', { cause: problem })}
        </p>
      )}
      {typing && <PinForm code={code} entryId={person.entryId} how={how} onDone={onDone} />}
      {!taken && (
        <button type="button" className={typing ? 'big' : 'big primary'} disabled={busy} onClick={claim}>
          {say(busy ? 'who.sending' : typing ? 'who.yes-wait' : 'who.yes')}
        </button>
      )}
      {!typing && !holder && (
        <button type="button" className="big" disabled={busy} onClick={() => setTyping(true)}>
          {say('pin.open')}
        </button>
      )}
      <button type="button" className="big" disabled={busy} onClick={onBack}>
        {say('who.no')}
      </button>
      <label className="check">
        <input type="checkbox" checked={online} onChange={(event) => setOnline(event.target.checked)} />
        <span>{say('who.online')}</span>
      </label>
    </section>
  );
};
