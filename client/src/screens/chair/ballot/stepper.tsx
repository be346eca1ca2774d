import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useTexts } from '../../../app/language.ts';

type Props = { id: string; name: string; value: string; onChange: (value: string) => void };

/** A whole number to type, or to step up and down with the thumb; empty until somebody has counted. */
export const Stepper = ({ id, name, value, onChange }: Props) => {
  const say = useTexts(chairTexts);
  const set = (typed: string) => onChange(typed.replace(/\D/g, '').slice(0, 6));
  const change = (by: number) => set(String(Math.max(0, Number(value || '0') + by)));
  return (
    <div className="stepper">
      <label htmlFor={id}>{name}</label>
      <button type="button" aria-label={say('count.less', { choice: name })} onClick={() => change(-1)}>
        −
      </button>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={value}
        onChange={(e) => set(e.target.value)}
      />
      <button type="button" aria-label={say('count.more', { choice: name })} onClick={() => change(1)}>
        +
      </button>
    </div>
  );
};
