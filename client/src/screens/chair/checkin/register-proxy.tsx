import { type ProxyRow, proxyApi } from '@yishiting/shared/meetings/electorate.contract.ts';
import { householdKey } from '@yishiting/shared/meetings/proxies.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { electorateTexts } from '@yishiting/shared/text/electorate.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { nameUnit } from '../../../ui/name-unit.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';
import { useChair } from '../chair-data.ts';
import { PickList } from '../pick-list.tsx';
import type { RosterEntry } from './use-roster.ts';

type Props = { proxy: 'sameHousehold' | 'agent'; papers: ProxyRow[]; roster: RosterEntry[] };
/** In place of an entry of the roster. */
const AGENT = 'agent';

/** One paper: who votes for whom, with its number. */
export const RegisterProxy = ({ proxy, papers, roster }: Props) => {
  const { detail, people, reloadPeople } = useChair();
  const say = useTexts(electorateTexts);
  const room = useTexts(chairTexts);
  const act = useAct();
  const [holderId, setHolderId] = useState('');
  const [agent, setAgent] = useState('');
  const [principalId, setPrincipalId] = useState('');
  const [number, setNumber] = useState('');
  const [done, setDone] = useState('');
  const taken = new Set(
    people.filter((p) => p.state === 'present' || p.state === 'waiting').map((p) => p.entryId),
  );
  const holders = people.filter((p) => p.state === 'present' && p.entryId !== null && p.how !== 'proxy');
  const holder = holders.find((p) => p.entryId === holderId);
  const isTheirs = ({ household }: { household: string }) =>
    proxy === 'agent' || householdKey(household) === householdKey(holder?.household ?? '');
  const principals = roster.filter((e) => !taken.has(e.id) && e.id !== holderId && isTheirs(e));
  const principal = principals.find((e) => e.id === principalId);
  const heldBy = ({ name, household }: ProxyRow['holder']) =>
    papers.filter((p) => p.counts && p.holder.name === name && p.holder.household === household).length;
  const name = holder?.name ?? agent.trim();
  const register = async () => {
    if (!principal) return;
    const given = {
      holder: holder ? { entryId: holderId } : { name },
      papers: [{ entryId: principal.id, number: number.trim() }],
    };
    await ask(proxyApi.register, { params: { id: detail.id }, body: given });
    setDone(say('proxy.done', { holder: name, principal: principal.name }));
    setPrincipalId('');
    setNumber('');
    reloadPeople();
  };
  const known = holder !== undefined || (holderId === AGENT && name !== '');
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        void act.run(register);
      }}
    >
      <div className="row fields">
        <label>
          {say('proxy.holder')}
          <select value={holderId} onChange={(e) => setHolderId(e.target.value)}>
            <option value="">{say('proxy.holder.choose')}</option>
            {proxy === 'agent' && <option value={AGENT}>{say('proxy.holder.agent')}</option>}
            {holders.map((p) => (
              <option key={p.id} value={p.entryId ?? ''}>
                {say('proxy.holder.held', {
                  name: nameUnit(p),
                  n: heldBy(p),
                })}
              </option>
            ))}
          </select>
        </label>
        {holderId === AGENT && (
          <label>
            {say('proxy.agent')}
            <input value={agent} maxLength={40} onChange={(e) => setAgent(e.target.value)} />
          </label>
        )}
        <label>
          {say('proxy.number')}
          <input value={number} maxLength={80} onChange={(e) => setNumber(e.target.value)} />
        </label>
      </div>
      {known && (
        <PickList
          label={say('proxy.principal')}
          people={principals}
          ticked={principal ? [principal.id] : []}
          onChange={(ids) => setPrincipalId(ids.at(-1) ?? '')}
          empty={proxy === 'sameHousehold' ? say('proxy.principal.none') : room('checkin.all-here')}
        />
      )}
      <Fault act={act} />
      <button
        type="submit"
        className="button primary"
        disabled={act.busy || !known || !principal || number.trim() === ''}
      >
        {say('proxy.register')}
      </button>
      <p className="quiet" role="status">
        {done}
      </p>
    </form>
  );
};
