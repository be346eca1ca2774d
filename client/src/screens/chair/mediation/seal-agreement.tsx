import {
  type AgreementView,
  type MediationView,
  mediationApi,
} from '@yishiting/shared/mediation/mediation.contract.ts';
import { mediationTexts } from '@yishiting/shared/text/mediation.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { TwoStep } from '../../staff/two-step.tsx';
import { useChair } from '../chair-data.ts';

type Props = { view: MediationView; agreement: AgreementView; put: (view: MediationView) => void };

/** Everybody has signed. Whether the petitioner is one of them only people know, so they say whether it settles the case. */
export const SealAgreement = ({ view, agreement, put }: Props) => {
  const { reloadAll } = useChair();
  const say = useTexts(mediationTexts);
  const [settles, setSettles] = useState(true);
  const matter = view.case;
  const settlesCase = settles && (matter?.maySettle ?? false);
  const seal = async () => {
    put(await ask(mediationApi.seal, { params: { id: agreement.id }, body: { settlesCase } }));
    reloadAll();
  };
  return (
    <TwoStep
      className="button primary"
      label={say('seal.label')}
      consequence={
        <>
          <p>{say('seal.consequence')}</p>
          {matter?.maySettle && (
            <label className="row">
              <input type="checkbox" checked={settles} onChange={(e) => setSettles(e.target.checked)} />
              {say('seal.settles', { number: matter.number })}
            </label>
          )}
          {matter && !matter.maySettle && (
            <p className="note warn">{say('seal.case-not-yet', { number: matter.number })}</p>
          )}
        </>
      }
      confirm={say('seal.confirm')}
      onConfirm={seal}
    />
  );
};
