import { agendaLimits } from '@yishiting/shared/meetings/agenda-document.ts';

type Props = { value: number | null; label: string; onChange: (minutes: number | null) => void };

/** Whole minutes, or nothing. What is out of range is not taken. */
export const MinutesField = ({ value, label, onChange }: Props) => (
  <label className="minutes-field">
    {label}
    <input
      inputMode="numeric"
      autoComplete="off"
      value={value ?? ''}
      onChange={(e) => {
        const digits = e.target.value.replace(/\D/g, '');
        const minutes = digits === '' ? null : Number(digits);
        if (minutes === null || (minutes >= 1 && minutes <= agendaLimits.minutes)) onChange(minutes);
      }}
    />
  </label>
);
