import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useId, useState } from 'react';
import { useTexts } from '../../app/language.ts';

export type Pickable = { id: string; name: string; household: string; note?: string };

type Props = {
  /** What the search field asks for. */
  label: string;
  people: Pickable[];
  ticked: string[];
  onChange: (ids: string[]) => void;
  /** Shown when there is nobody to pick. */
  empty: string;
};

/** Rows on show; the search narrows the rest down. */
const page = 30;

/** Search people by household or name and tick several. Ticked ones stay in sight. */
export const PickList = ({ label, people, ticked, onChange, empty }: Props) => {
  const say = useTexts(chairTexts);
  const [text, setText] = useState('');
  const [shown, setShown] = useState(page);
  const searchId = useId();
  if (people.length === 0) return <p className="empty">{empty}</p>;
  const wanted = text.trim().toLowerCase();
  const found = people.filter(
    (p) => ticked.includes(p.id) || `${p.household} ${p.name}`.toLowerCase().includes(wanted),
  );
  const rows = found.slice(0, shown);
  const toggle = (id: string) =>
    onChange(ticked.includes(id) ? ticked.filter((t) => t !== id) : [...ticked, id]);
  return (
    <div className="pick-list">
      <label htmlFor={searchId}>{label}</label>
      <input
        id={searchId}
        type="search"
        autoComplete="off"
        value={text}
        onChange={(e) => {
          setText(e.target.value);
          setShown(page);
        }}
      />
      <ul className="people" aria-label={label}>
        {rows.map((p) => (
          <li key={p.id}>
            <label className="tick">
              <input type="checkbox" checked={ticked.includes(p.id)} onChange={() => toggle(p.id)} />
              <span className="who">
                <strong>{p.name}</strong>
                <span className="quiet">{[p.household, p.note].filter(Boolean).join(' · ')}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p className="empty">{say('pick.none')}</p>}
      {found.length > rows.length && (
        <button type="button" className="link" onClick={() => setShown((n) => n + page)}>
          {say('pick.more', { n: found.length - rows.length })}
        </button>
      )}
    </div>
  );
};
