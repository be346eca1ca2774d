import { type RosterChange, rosterChangeApi } from '@yishiting/shared/meetings/electorate.contract.ts';
import { electorateTexts } from '@yishiting/shared/text/electorate.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { useChair } from '../chair-data.ts';
import { AskChange } from './ask-change.tsx';

const nothing = { name: '', household: '', others: '', area: '' };

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Somebody was left off the list: asked for here, confirmed by another officer. */
export const AskAddition = ({ onAsked }: { onAsked: (changes: RosterChange[]) => void }) => {
  const { detail } = useChair();
  const say = useTexts(electorateTexts);
  const [given, setGiven] = useState(nothing);
  const field = (key: keyof typeof nothing) => ({
    value: given[key],
    onChange: (e: { target: { value: string } }) => setGiven({ ...given, [key]: e.target.value }),
  });
  const { byArea = false } = detail.ruleText;
  const byHousehold = detail.inForce.unit === 'household';
  const name = given.name.trim();
  const household = given.household.trim();
  const isComplete = name !== '' && (household !== '' || !byHousehold);
  const add = async (reason: string) => {
    const area = byArea ? { area: Math.round(Number(given.area) * 100) } : {};
    const others = byHousehold ? { others: linesOf(given.others) } : {};
    const body = { name, household, reason, ...others, ...area };
    const changes = await ask(rosterChangeApi.add, { params: { id: detail.id }, body });
    setGiven(nothing);
    return changes;
  };
  return (
    <AskChange title={say('change.add')} complete={isComplete} send={add} onAsked={onAsked}>
      <label>
        {say('change.name')}
        <input required maxLength={40} {...field('name')} />
      </label>
      <label>
        {say('change.household')}
        <input required={byHousehold} maxLength={60} {...field('household')} />
      </label>
      {byHousehold && (
        <label>
          {say('change.others')}
          <textarea rows={2} maxLength={900} {...field('others')} />
        </label>
      )}
      {byArea && (
        <label>
          {say('change.area')}
          <input required type="number" min="0.01" step="0.01" {...field('area')} />
        </label>
      )}
    </AskChange>
  );
};
