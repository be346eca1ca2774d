import { agendaLimits } from '@yishiting/shared/meetings/agenda-document.ts';
import { deskTexts } from '@yishiting/shared/text/desk.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import type { SharedDocument } from '../../../collab/use-document.ts';
import { TwoStep } from '../../staff/two-step.tsx';
import { SharedField } from '../document/shared-field.tsx';
import { type Editor, showPlace } from '../document/use-editors.ts';
import { type AgendaLine, itemsIn, moveItem, removeItem, setItem } from './agenda-items.ts';
import { MinutesField } from './minutes-field.tsx';

type Props = {
  line: AgendaLine;
  /** From 1. */
  place: number;
  last: boolean;
  shared: SharedDocument;
  editors: Editor[];
  /** Just added here: the cursor goes into it. */
  fresh: boolean;
};

/** One item: two texts, minutes, whether it is the matter of the case, its place. */
export const AgendaItem = ({ line, place, last, shared, editors, fresh }: Props) => {
  const say = useTexts(deskTexts);
  const [busy, setBusy] = useState(false);
  const items = itemsIn(shared.doc);
  const here = editors.filter((e) => !e.me && e.place === line.id);
  const move = (by: -1 | 1) =>
    setBusy(!moveItem(items, line.id, by, (id) => editors.some((e) => !e.me && e.place === id)));
  const title = line.zh.toString().trim() || say('agenda.untitled');
  return (
    <li
      onFocus={() => showPlace(shared, line.id)}
      onBlur={() => showPlace(shared, null)}
      style={here[0] && { boxShadow: `inset 4px 0 0 ${here[0].colour}` }}
    >
      <fieldset>
        <legend>{say('agenda.item', { n: place })}</legend>
        <SharedField
          text={line.zh}
          label={say('agenda.zh')}
          lang="zh-CN"
          maxLength={agendaLimits.text}
          autoFocus={fresh}
        />
        <SharedField text={line.en} label={say('agenda.en')} lang="en" maxLength={agendaLimits.text} />
        <div className="row">
          <MinutesField
            value={line.minutes}
            label={say('agenda.minutes')}
            onChange={(minutes) => setItem(items, line.id, 'minutes', minutes)}
          />
          <label className="tick">
            <input
              type="checkbox"
              checked={line.linksCase}
              onChange={(e) => setItem(items, line.id, 'linksCase', e.target.checked)}
            />
            {say('agenda.links-case')}
          </label>
          <span className="places">
            <button
              type="button"
              className="button small"
              disabled={place === 1}
              aria-label={say('agenda.up.item', { n: place })}
              onClick={() => move(-1)}
            >
              ↑ {say('agenda.up')}
            </button>
            <button
              type="button"
              className="button small"
              disabled={last}
              aria-label={say('agenda.down.item', { n: place })}
              onClick={() => move(1)}
            >
              ↓ {say('agenda.down')}
            </button>
            <TwoStep
              className="button small"
              label={say('agenda.remove')}
              name={say('agenda.remove.item', { n: place })}
              consequence={<p>{say('agenda.remove.consequence', { title })}</p>}
              confirm={say('agenda.remove.confirm')}
              onConfirm={async () => removeItem(items, line.id)}
            />
          </span>
        </div>
      </fieldset>
      <p className="here" aria-live="polite">
        {here.length > 0 &&
          say('agenda.editing', {
            names: here.map((e) => e.name).join(say('list.comma')),
            n: here.length,
          })}
      </p>
      {busy && (
        <p className="note warn" role="alert">
          {say('agenda.busy')}
        </p>
      )}
    </li>
  );
};
