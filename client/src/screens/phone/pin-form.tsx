import { attendanceApi, type PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useRef, useState } from 'react';
import { call } from '../../api/call.ts';
import { timeLimit } from '../../api/time-limit.ts';
import { useTexts } from '../../app/language.ts';
import { useAsk } from './use-ask.ts';

type Props = {
  code: string;
  /** Left out when the name is to be typed as well, as on the slip. */
  entryId?: string;
  how: 'onsite' | 'online';
  onDone: (view: PhoneView) => void;
};

const DIGITS = 8;
const digitsOf = (typed: string) => typed.normalize('NFKC').replace(/\D/g, '').slice(0, DIGITS);
/** As on the slip: 1234 5678. */
const grouped = (digits: string) => digits.replace(/(.{4})(?=.)/, '$1 ');

/** The slip, typed. The digits stay after a refusal, so that one wrong digit is not eight to type again. */
export const PinForm = ({ code, entryId, how, onDone }: Props) => {
  const say = useTexts(phoneTexts);
  const field = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');
  const [short, setShort] = useState(false);
  const { ask, busy, problem } = useAsk();
  const [name, setName] = useState('');
  const [unnamed, setUnnamed] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const missing = DIGITS - pin.length;
  const who = entryId ? { entryId } : { name: name.trim() };
  const send = () => {
    const nameless = who.name === '';
    setUnnamed(nameless);
    setShort(missing > 0 && !nameless);
    if (nameless) return nameField.current?.focus();
    if (missing > 0) return field.current?.focus();
    const given = { params: { code }, body: { ...who, pin, how }, signal: timeLimit(15_000) };
    return ask(() => call(attendanceApi.pin, given), onDone);
  };
  return (
    <form
      className="pin"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {!entryId && (
        <>
          <label htmlFor="pin-name">{say('pin.name')}</label>
          <input
            ref={nameField}
            id="pin-name"
            className="field"
            maxLength={40}
            autoComplete="off"
            enterKeyHint="next"
            aria-invalid={unnamed || undefined}
            value={name}
            onChange={(event) => {
              setUnnamed(false);
              setName(event.target.value);
            }}
          />
        </>
      )}
      <label htmlFor="pin">{say('pin.label')}</label>
      <input
        ref={field}
        id="pin"
        className="field pin-digits"
        inputMode="numeric"
        autoComplete="off"
        enterKeyHint="go"
        aria-describedby="pin-help"
        aria-invalid={short || undefined}
        value={grouped(pin)}
        onChange={(event) => {
          setShort(false);
          setPin(digitsOf(event.target.value));
        }}
      />
      <p id="pin-help" className="hint">
        {say('pin.help')}
      </p>
      {(problem || short || unnamed) && (
        <p className="notice bad" role="alert">
          {unnamed
            ? say('pin.unnamed')
            : short
              ? say('pin.short', { n: missing })
              : say('pin.failed', { cause: problem })}
        </p>
      )}
      <button type="submit" className="big primary" disabled={busy}>
        {say(busy ? 'pin.sending' : 'pin.send')}
      </button>
    </form>
  );
};
