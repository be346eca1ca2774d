import { homeTexts } from '@yishiting/shared/text/home.text.ts';
import { useState } from 'react';
import { useTexts } from '../../app/language.ts';

/** Digits as people type them: full width, with a space in the middle. */
const digitsOf = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '').slice(0, 6);

export const JoinForm = () => {
  const say = useTexts(homeTexts);
  const [code, setCode] = useState('');
  const [short, setShort] = useState(false);
  return (
    <form
      className="join-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.length === 6) location.assign(`/m/${code}`);
        else setShort(true);
      }}
    >
      <h2>{say('join.title')}</h2>
      <label htmlFor="code">{say('join.label')}</label>
      <input
        id="code"
        inputMode="numeric"
        autoComplete="off"
        value={code}
        aria-invalid={short}
        aria-describedby={short ? 'code-short' : undefined}
        onChange={(event) => {
          setShort(false);
          setCode(digitsOf(event.target.value));
        }}
      />
      {short && (
        <p id="code-short" className="short" role="alert">
          {say('join.six')}
        </p>
      )}
      <button type="submit">{say('join.go')}</button>
    </form>
  );
};
