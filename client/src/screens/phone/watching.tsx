import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useState } from 'react';
import { useTexts } from '../../app/language.ts';
import { PinForm } from './pin-form.tsx';

type Props = { code: string; onWho: () => void; onDone: (view: PhoneView) => void };

/** Who opened the hall's code only watches. The way from there to taking part. */
export const Watching = ({ code, onWho, onDone }: Props) => {
  const say = useTexts(phoneTexts);
  const [typing, setTyping] = useState(false);
  return (
    <section className="notice">
      <p className="strong">{say('who.watching')}</p>
      <p>{say('who.start-help')}</p>
      {typing ? (
        <PinForm code={code} how="onsite" onDone={onDone} />
      ) : (
        <button type="button" className="big primary" onClick={() => setTyping(true)}>
          {say('pin.slip')}
        </button>
      )}
      <button type="button" className="big" onClick={onWho}>
        {say('who.start')}
      </button>
    </section>
  );
};

/** One more person on the same phone, each with a vote of their own. */
export const AddPerson = ({ onWho }: { onWho: () => void }) => {
  const say = useTexts(phoneTexts);
  return (
    <section>
      <p className="hint">{say('who.add-help')}</p>
      <button type="button" className="big quiet" onClick={onWho}>
        {say('who.add')}
      </button>
    </section>
  );
};
