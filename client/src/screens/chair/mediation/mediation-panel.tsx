import { type MediationView, mediationApi } from '@yishiting/shared/mediation/mediation.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { mediationTexts } from '@yishiting/shared/text/mediation.text.ts';
import { useEffect } from 'react';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { LoadNote } from '../../staff/load-note.tsx';
import { useCalm } from '../../staff/use-calm.ts';
import { useChair } from '../chair-data.ts';
import { AgreementCard } from './agreement-card.tsx';
import { WriteAgreement } from './write-agreement.tsx';

/** How often the same is asked for while much happens, in ms. */
const pause = 700;

/** What a mediation comes to: the agreement, from its first wording to the seal. */
export const MediationPanel = () => {
  const { detail } = useChair();
  const say = useTexts(chairTexts);
  const loaded = useLoad(mediationApi.view, { params: { id: detail.id } });
  const { value: view, fault, put, reload } = loaded;
  const fresh = useCalm(reload, pause);
  // The detail is fetched anew with every hint that something happened.
  // biome-ignore lint/correctness/useExhaustiveDependencies: fetches again when something moved
  useEffect(fresh, [detail]);
  if (!view) return <LoadNote fault={fault} onRetry={reload} />;
  return (
    <>
      {view.agreement && <AgreementCard view={view} agreement={view.agreement} put={put} />}
      {view.mayWrite && <Write view={view} put={put} />}
      {detail.caseId && (
        <p className="note">
          <a href={`/console/cases/${detail.caseId}`}>
            {say('outcome.case', { number: detail.caseNumber ?? '' })}
          </a>
        </p>
      )}
    </>
  );
};

const Write = ({ view, put }: { view: MediationView; put: (view: MediationView) => void }) => {
  const say = useTexts(mediationTexts);
  const { agreement } = view;
  if (!agreement) return <WriteAgreement view={view} put={put} />;
  if (agreement.state === 'effective') return null;
  return (
    <details key={agreement.id}>
      <summary>{say('write.title.again')}</summary>
      <WriteAgreement view={view} put={put} />
    </details>
  );
};
