import { type RosterChange, rosterChangeApi } from '@yishiting/shared/meetings/electorate.contract.ts';
import { electorateTexts } from '@yishiting/shared/text/electorate.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { useChair } from '../chair-data.ts';
import { AskChange } from './ask-change.tsx';
import type { RosterEntry } from './use-roster.ts';

type Props = { roster: RosterEntry[]; onAsked: (changes: RosterChange[]) => void };

/** Another member shall vote for a household that is represented already. Shown where there is one. */
export const AskTransfer = ({ roster, onAsked }: Props) => {
  const { detail } = useChair();
  const say = useTexts(electorateTexts);
  const [personId, choose] = useState('');
  const members = roster.flatMap(({ household, members: all = [] }) => {
    const holder = all.find((m) => m.holder);
    return holder ? all.filter((m) => !m.holder).map((m) => ({ ...m, household, from: holder.name })) : [];
  });
  if (members.length === 0) return null;
  const transfer = async (reason: string) => {
    const body = { personId, reason };
    const changes = await ask(rosterChangeApi.transfer, { params: { id: detail.id }, body });
    choose('');
    return changes;
  };
  return (
    <AskChange title={say('change.pass-on')} complete={personId !== ''} send={transfer} onAsked={onAsked}>
      <label>
        {say('change.to')}
        <select required value={personId} onChange={(e) => choose(e.target.value)}>
          <option value="">{say('proxy.holder.choose')}</option>
          {members.map(({ id, household, name, from }) => (
            <option key={id} value={id}>
              {say('change.transfer', { household, from, name })}
            </option>
          ))}
        </select>
      </label>
    </AskChange>
  );
};
