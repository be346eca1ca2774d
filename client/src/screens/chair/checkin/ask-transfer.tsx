import { type RosterChange, rosterChangeApi } from '@yishiting/shared/meetings/electorate.contract.ts';
import { rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { electorateTexts } from '@yishiting/shared/text/electorate.text.ts';
import { useEffect, useState } from 'react';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';
import { useChair } from '../chair-data.ts';

/** Another member shall vote for a household that is represented already. Shown where there is one. */
export const AskTransfer = ({ onAsked }: { onAsked: (changes: RosterChange[]) => void }) => {
  const { detail, people } = useChair();
  const say = useTexts(electorateTexts);
  const act = useAct();
  const { value: roster, reload } = useLoad(rosterApi.list, { params: { id: detail.id } });
  const [personId, choose] = useState('');
  const [reason, setReason] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: who represents a household changes when people come
  useEffect(reload, [people]);
  const members = (roster ?? []).flatMap(({ household, members: all = [] }) => {
    const holder = all.find((m) => m.holder);
    return holder ? all.filter((m) => !m.holder).map((m) => ({ ...m, household, from: holder.name })) : [];
  });
  if (members.length === 0) return null;
  const transfer = async () => {
    const body = { personId, reason: reason.trim() };
    onAsked(await ask(rosterChangeApi.transfer, { params: { id: detail.id }, body }));
    choose('');
    setReason('');
  };
  return (
    <details>
      <summary>{say('change.pass-on')}</summary>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          void act.run(transfer);
        }}
      >
        <div className="row fields">
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
          <label>
            {say('change.reason')}
            <input required maxLength={300} value={reason} onChange={(e) => setReason(e.target.value)} />
          </label>
        </div>
        <Fault act={act} />
        <button
          type="submit"
          className="button"
          disabled={act.busy || personId === '' || reason.trim() === ''}
        >
          {say('change.ask')}
        </button>
      </form>
    </details>
  );
};
