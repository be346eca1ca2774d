import { type RosterChange, rosterChangeApi } from '@yishiting/shared/meetings/electorate.contract.ts';
import { electorateTexts } from '@yishiting/shared/text/electorate.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';
import { useChair } from '../chair-data.ts';

const nothing = { name: '', household: '', area: '', reason: '' };

/** Somebody was left off the list: asked for here, confirmed by another officer. */
export const AskAddition = ({ onAsked }: { onAsked: (changes: RosterChange[]) => void }) => {
  const { detail } = useChair();
  const say = useTexts(electorateTexts);
  const act = useAct();
  const [given, setGiven] = useState(nothing);
  const field = (key: keyof typeof nothing) => ({
    value: given[key],
    onChange: (e: { target: { value: string } }) => setGiven({ ...given, [key]: e.target.value }),
  });
  const { byArea = false } = detail.ruleText;
  const add = async () => {
    const body = {
      name: given.name.trim(),
      household: given.household.trim(),
      reason: given.reason.trim(),
      ...(byArea ? { area: Math.round(Number(given.area) * 100) } : {}),
    };
    onAsked(await ask(rosterChangeApi.add, { params: { id: detail.id }, body }));
    setGiven(nothing);
  };
  return (
    <details>
      <summary>{say('change.add')}</summary>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          void act.run(add);
        }}
      >
        <div className="row fields">
          <label>
            {say('change.name')}
            <input required maxLength={40} {...field('name')} />
          </label>
          <label>
            {say('change.household')}
            <input maxLength={60} {...field('household')} />
          </label>
          {byArea && (
            <label>
              {say('change.area')}
              <input required type="number" min="0.01" step="0.01" {...field('area')} />
            </label>
          )}
          <label>
            {say('change.reason')}
            <input required maxLength={300} {...field('reason')} />
          </label>
        </div>
        <Fault act={act} />
        <button
          type="submit"
          className="button"
          disabled={act.busy || given.name.trim() === '' || given.reason.trim() === ''}
        >
          {say('change.ask')}
        </button>
      </form>
    </details>
  );
};
