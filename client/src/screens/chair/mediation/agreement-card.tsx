import {
  type AgreementSignerView,
  type AgreementView,
  agreementLimits,
  type MediationView,
  mediationApi,
} from '@yishiting/shared/mediation/mediation.contract.ts';
import { mediationTexts } from '@yishiting/shared/text/mediation.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { TwoStep } from '../../staff/two-step.tsx';
import { useDates } from '../../staff/use-dates.ts';
import { SealAgreement } from './seal-agreement.tsx';

type Props = { view: MediationView; agreement: AgreementView; put: (view: MediationView) => void };

const parts = ['facts', 'terms', 'performance'] as const;

/** The wording that counts, who has signed it, and the seal. */
export const AgreementCard = ({ view, agreement, put }: Props) => {
  const say = useTexts(mediationTexts);
  const dates = useDates();
  const { version, number, by, at, state, signers, seal } = agreement;
  const done = signers.filter((s) => s.signed).length;
  return (
    <section className="card">
      <h3>
        {say('agreement.title')} <span className="tag">{say(`state.${state}`)}</span>
      </h3>
      <p className="quiet">
        {number ? say('agreement.number', { number }) : say('agreement.version', { n: version })} ·{' '}
        {say('agreement.written', { by, at: dates.dateTime(at) })}
      </p>
      {parts.map((part) => (
        <div key={part}>
          <h4>{say(`agreement.${part}`)}</h4>
          <p className="wording">{agreement[part]}</p>
        </div>
      ))}
      <h4>{say('signers.title', { done, all: signers.length })}</h4>
      <ul className="people">
        {signers.map((signer) => (
          <SignerLine key={signer.id} signer={signer} agreement={agreement} view={view} put={put} />
        ))}
      </ul>
      {seal ? (
        <div className="note good">
          <p>{say('seal.done', { at: dates.dateTime(seal.at), by: seal.by })}</p>
          <p>{say('seal.confirm-until', { day: dates.day(seal.confirmUntil) })}</p>
          {seal.settledCase && <p>{say('seal.case')}</p>}
        </div>
      ) : (
        <p className="note">{say('agreement.effect')}</p>
      )}
      {state === 'signed' &&
        (view.maySeal ? (
          <SealAgreement view={view} agreement={agreement} put={put} />
        ) : (
          <p className="note">{say('seal.other')}</p>
        ))}
      <p>
        <a href={`/agreement/${agreement.meetingId}`} target="_blank" rel="noreferrer">
          {say('print.open')}
        </a>
      </p>
      <p className="quiet">{say('agreement.private')}</p>
    </section>
  );
};

type LineProps = Props & { signer: AgreementSignerView };

const SignerLine = ({ signer, agreement, view, put }: LineProps) => {
  const say = useTexts(mediationTexts);
  const dates = useDates();
  const { name, household, role, signed } = signer;
  const at = signed ? dates.dateTime(signed.at) : '';
  const how = signed
    ? signed.paper
      ? say('signer.paper', { at, paper: signed.paper })
      : say('signer.phone', { at })
    : say('signer.waits');
  return (
    <li>
      <div className="who">
        <strong>{name}</strong>
        <span className="quiet">
          {[say(`role.${role}`), household].filter(Boolean).join(' · ')} · {how}
        </span>
      </div>
      {!signed && view.mayWrite && agreement.state === 'signing' && (
        <SignedOnPaper signer={signer} agreement={agreement} put={put} />
      )}
    </li>
  );
};

const SignedOnPaper = ({ signer, agreement, put }: Omit<LineProps, 'view'>) => {
  const say = useTexts(mediationTexts);
  const [paper, setPaper] = useState('');
  const { name } = signer;
  const note = async () =>
    put(
      await ask(mediationApi.signOnPaper, {
        params: { id: agreement.id },
        body: { signerId: signer.id, paper: paper.trim() },
      }),
    );
  return (
    <TwoStep
      className="button small"
      label={say('paper.label')}
      name={say('paper.name', { name })}
      consequence={
        <>
          <p>{say('paper.consequence', { name })}</p>
          <label className="field">
            {say('paper.where')}
            <input
              required
              maxLength={agreementLimits.paper}
              value={paper}
              onChange={(e) => setPaper(e.target.value)}
            />
          </label>
        </>
      }
      incomplete={paper.trim() === ''}
      confirm={say('paper.confirm')}
      onConfirm={note}
    />
  );
};
