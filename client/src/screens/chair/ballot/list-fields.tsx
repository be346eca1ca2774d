import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { type ListDraft, mostOf, mostOptions } from './list-draft.ts';

type Props = {
  draft: ListDraft;
  /** A straw poll: nothing is carried. */
  poll: boolean;
  onChange: (draft: ListDraft) => void;
};

/** The options of a list, one a row, and how many of them each voter may choose. */
export const ListFields = ({ draft, poll, onChange }: Props) => {
  const say = useTexts(chairTexts);
  const rows = draft.options.map((option, i) => ({ ...option, n: i + 1 }));
  const [wanted, focus] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  // The row that was just added, or the one before a row that is gone.
  useEffect(() => {
    if (wanted === 0) return;
    list.current?.querySelector<HTMLInputElement>(`[data-row="${wanted}"]`)?.focus();
    focus(0);
  }, [wanted]);
  const put = (n: number, change: { zh?: string; en?: string }) =>
    onChange({
      ...draft,
      options: draft.options.map((option, i) => (i === n - 1 ? { ...option, ...change } : option)),
    });
  const full = rows.length >= mostOptions;
  const add = () => {
    if (full) return;
    onChange({ ...draft, options: [...draft.options, { zh: '', en: '' }] });
    focus(rows.length + 1);
  };
  const remove = (n: number) => {
    onChange({ ...draft, options: draft.options.filter((_, i) => i !== n - 1) });
    focus(Math.max(1, n - 1));
  };
  const goOn = (event: KeyboardEvent, n: number) => {
    // While pinyin is being composed, Enter belongs to the input method.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (n < rows.length) focus(n + 1);
    else add();
  };
  return (
    <fieldset className="choices list-fields">
      <legend>{say('list.options')}</legend>
      <p className="quiet">{say('list.hint')}</p>
      <ol ref={list}>
        {rows.map(({ n, zh, en }) => (
          <li key={n} className="list-row">
            <span aria-hidden="true">{n}.</span>
            <input
              data-row={n}
              lang="zh-CN"
              maxLength={60}
              required={n <= 2}
              aria-label={say('list.option', { n })}
              value={zh}
              onChange={(e) => put(n, { zh: e.target.value })}
              onKeyDown={(e) => goOn(e, n)}
            />
            <input
              className="list-en"
              lang="en"
              maxLength={60}
              aria-label={say('list.option.en', { n })}
              placeholder={say('list.option.en.short')}
              value={en}
              onChange={(e) => put(n, { en: e.target.value })}
              onKeyDown={(e) => goOn(e, n)}
            />
            <button
              type="button"
              className="button small"
              aria-label={say('list.remove', { n })}
              disabled={rows.length <= 2}
              onClick={() => remove(n)}
            >
              ✕
            </button>
          </li>
        ))}
      </ol>
      <div className="row fields">
        <button type="button" className="button" disabled={full} onClick={add}>
          {say(full ? 'list.add.full' : 'list.add')}
        </button>
        {draft.kind === 'many' && <Most draft={draft} onChange={onChange} />}
      </div>
      {!poll && <p className="note">{say('list.rule', { n: mostOf(draft) })}</p>}
    </fieldset>
  );
};

const Most = ({ draft, onChange }: Omit<Props, 'poll'>) => {
  const say = useTexts(chairTexts);
  const numbers = draft.options.map((_, i) => i + 1).filter((n) => n > 1);
  return (
    <label>
      {say('list.most')}
      <select value={mostOf(draft)} onChange={(e) => onChange({ ...draft, most: Number(e.target.value) })}>
        {numbers.map((n) => (
          <option key={n} value={n}>
            {say('list.most.n', { n })}
          </option>
        ))}
      </select>
    </label>
  );
};
