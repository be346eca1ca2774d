import { proxyApi } from '@yishiting/shared/meetings/electorate.contract.ts';
import { mostProxies } from '@yishiting/shared/meetings/proxies.ts';
import { electorateTexts } from '@yishiting/shared/text/electorate.text.ts';
import { useEffect } from 'react';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { useChair } from '../chair-data.ts';
import { RegisterProxy } from './register-proxy.tsx';
import type { RosterEntry } from './use-roster.ts';

/** Papers by which people of the hall vote for those who could not come; not shown where the rule knows none. */
export const Proxies = ({ roster }: { roster: RosterEntry[] }) => {
  const { detail, people } = useChair();
  const say = useTexts(electorateTexts);
  const { value: papers, reload } = useLoad(proxyApi.list, { params: { id: detail.id } });
  const stays = people
    .filter((p) => p.how === 'proxy')
    .map((p) => `${p.id} ${p.state}`)
    .join();
  // Another officer registers too, and a holder who leaves takes the papers along.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `stays` says that there is something else to read
  useEffect(reload, [stays]);
  const { proxy = 'none' } = detail.ruleText;
  if (proxy === 'none') return null;
  return (
    <details className="card">
      <summary>{say('proxy.title', { n: papers?.filter((p) => p.counts).length ?? 0 })}</summary>
      <p className="quiet">{say(`proxy.hint.${proxy}`, { most: mostProxies(detail.inForce) })}</p>
      {detail.step !== 'closed' && <RegisterProxy proxy={proxy} papers={papers ?? []} roster={roster} />}
      {papers && papers.length > 0 && (
        <>
          <h4>{say('proxy.list')}</h4>
          <ul className="people">
            {papers.map(({ id, number, principal, holder, counts }) => (
              <li key={id} className={counts ? undefined : 'gone'}>
                <div className="who">
                  <strong>
                    {say('proxy.line', { number, holder: holder.name, principal: principal.name })}
                  </strong>
                  <span className="quiet">
                    {[principal.household, counts ? '' : say('proxy.over')].filter(Boolean).join(' · ')}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
};
