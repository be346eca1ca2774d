import { petitionTexts } from '@yishiting/shared/text/petition.text.ts';
import { useId } from 'react';
import { useTexts } from '../../../app/language.ts';
import type { TextField } from './write-draft.ts';

type Props = {
  name: TextField;
  value: string;
  onChange: (text: string) => void;
  max: number;
  /** Lines of a long answer; one line when left out. */
  rows?: number;
  optional?: boolean;
  help?: string;
  error: string | undefined;
  type?: 'tel';
};

/** One question with its answer, and what is wrong with it. */
export const Field = ({ name, value, onChange, max, rows, optional, help, error, type }: Props) => {
  const say = useTexts(petitionTexts);
  const id = useId();
  const shared = {
    id,
    value,
    maxLength: max,
    'aria-invalid': error !== undefined,
    'aria-required': !optional,
    'aria-describedby': `${id}-note`,
    onChange: (e: { currentTarget: { value: string } }) => onChange(e.currentTarget.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        {say(`field.${name}`)}
        {optional && <span className="quiet optional">{say('field.optional')}</span>}
      </label>
      {rows ? (
        <textarea rows={rows} {...shared} />
      ) : (
        <input type={type ?? 'text'} autoComplete="off" {...shared} />
      )}
      <p id={`${id}-note`} className={error ? 'error' : 'quiet'}>
        {error ?? help ?? ''}
      </p>
    </div>
  );
};
