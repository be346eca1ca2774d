import { findPeople, groupsOf, type Pickable } from '@yishiting/shared/meetings/find-people.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useId, useRef, useState } from 'react';
import { useTexts } from '../../app/language.ts';
import { PickGroups } from './pick-groups.tsx';

type Props = {
  /** What the search field asks for. */
  label: string;
  people: Pickable[];
  ticked: string[];
  onChange: (ids: string[]) => void;
  /** Shown when there is nobody to pick. */
  empty: string;
  /** Many are ticked at once: whole groups, and everybody who was found. */
  many?: boolean;
};

/** Rows on show; the search narrows the rest down. */
const page = 30;

/**
 * Search people by household, name or first letters, and tick several. Enter ticks the first who was found and begins the
 * next search. Ticked ones stay in sight.
 */
export const PickList = ({ label, people, ticked, onChange, empty, many }: Props) => {
  const say = useTexts(chairTexts);
  const [text, setText] = useState('');
  const [shown, setShown] = useState(page);
  const field = useRef<HTMLInputElement>(null);
  const searchId = useId();
  if (people.length === 0) return <p className="empty">{empty}</p>;
  const found = findPeople(people, text);
  const chosen = new Set(ticked);
  const free = found.filter((p) => !chosen.has(p.id));
  const hits = new Set(found.map((p) => p.id));
  const list = people.filter((p) => hits.has(p.id) || chosen.has(p.id));
  const rows = list.slice(0, shown);
  const search = (typed: string) => {
    setText(typed);
    setShown(page);
  };
  const toggle = (id: string) => onChange(chosen.has(id) ? ticked.filter((t) => t !== id) : [...ticked, id]);
  const add = (ids: string[]) => onChange([...new Set([...ticked, ...ids])]);
  const takeFirst = () => {
    const [first] = free;
    if (!first || text.trim() === '') return;
    add([first.id]);
    search('');
    field.current?.focus();
  };
  return (
    <div className="pick-list">
      <label htmlFor={searchId}>{label}</label>
      <input
        ref={field}
        id={searchId}
        type="search"
        autoComplete="off"
        enterKeyHint="done"
        value={text}
        onChange={(e) => search(e.target.value)}
        onKeyDown={(e) => {
          // While pinyin is being composed, Enter belongs to the input method.
          if (e.key !== 'Enter' || e.nativeEvent.isComposing) return;
          e.preventDefault();
          takeFirst();
        }}
      />
      {many && <PickGroups groups={groupsOf(people)} ticked={chosen} onAdd={add} />}
      {many && text.trim() !== '' && free.length > 1 && (
        <button type="button" className="button small" onClick={() => add(free.map((p) => p.id))}>
          {say('pick.all-found', { n: free.length })}
        </button>
      )}
      {ticked.length > 0 && (
        <p className="row">
          <span role="status">{say('pick.ticked', { n: ticked.length })}</span>
          <button type="button" className="link" onClick={() => onChange([])}>
            {say('pick.clear')}
          </button>
        </p>
      )}
      <ul className="people" aria-label={label}>
        {rows.map((p) => (
          <li key={p.id}>
            <label className="tick">
              <input type="checkbox" checked={chosen.has(p.id)} onChange={() => toggle(p.id)} />
              <span className="who">
                <strong>{p.name}</strong>
                <span className="quiet">{[p.household, p.note].filter(Boolean).join(' · ')}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="empty">{say('pick.none')}</p>}
      {list.length > rows.length && (
        <button type="button" className="link" onClick={() => setShown((n) => n + page)}>
          {say('pick.more', { n: list.length - rows.length })}
        </button>
      )}
    </div>
  );
};
