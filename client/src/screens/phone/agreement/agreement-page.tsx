import './agreement.css';
import type {
  AgreementSignerView,
  AgreementView,
  MediationView,
} from '@yishiting/shared/mediation/mediation.contract.ts';
import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { mediationTexts } from '@yishiting/shared/text/mediation.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useState } from 'react';
import { useLanguage, useTexts } from '../../../app/language.ts';
import { dayText } from '../../../ui/day-text.ts';
import { useFocus } from '../use-focus.ts';
import { SignAgreement } from './sign-agreement.tsx';
import { useAgreement } from './use-agreement.ts';

type Props = { meetingId: string; seats: SeatView[]; onBack: () => void };

/** The whole agreement in large letters, who has signed it, and one button for each person of this phone who has not. */
const AgreementPage = ({ meetingId, seats, onBack }: Props) => {
  const say = useTexts(mediationTexts);
  const word = useTexts(phoneTexts);
  const { value, fault, put } = useAgreement(meetingId, seats);
  const [signing, setSigning] = useState<{ signer: AgreementSignerView; of: string } | null>(null);
  const heading = useFocus<HTMLHeadingElement>();
  const agreement = value?.agreement ?? null;
  const done = (view: MediationView) => {
    put(view);
    setSigning(null);
  };
  // What is being signed is this wording and no later one.
  if (signing && agreement?.id === signing.of)
    return (
      <SignAgreement
        agreement={agreement}
        signer={signing.signer}
        onDone={done}
        onBack={() => setSigning(null)}
      />
    );
  return (
    <section className="agreement">
      <h2 ref={heading} tabIndex={-1}>
        {say('agreement.title')}
      </h2>
      {!value && !fault && <p role="status">{say('phone.loading')}</p>}
      {fault && !value && (
        <p className="notice bad" role="alert">
          {fault === 'unreachable' ? word('unreachable') : fault.message}
        </p>
      )}
      {value && !agreement && <p className="notice">{say('phone.gone')}</p>}
      {signing && agreement && (
        <p className="notice warn" role="alert">
          {say('phone.reworded')}
        </p>
      )}
      {agreement && (
        <>
          <Wording agreement={agreement} />
          <Signers signers={agreement.signers} />
          {agreement.signers
            .filter((signer) => signer.mine && !signer.signed && agreement.state === 'signing')
            .map((signer) => (
              <button
                key={signer.id}
                type="button"
                className="big primary"
                onClick={() => setSigning({ signer, of: agreement.id })}
              >
                {say('sign.as', { name: signer.name })}
              </button>
            ))}
        </>
      )}
      <button type="button" className="big quiet" onClick={onBack}>
        {say('sign.back')}
      </button>
    </section>
  );
};

export default AgreementPage;

const parts = ['facts', 'terms', 'performance'] as const;

const Wording = ({ agreement }: { agreement: AgreementView }) => {
  const say = useTexts(mediationTexts);
  const lang = useLanguage();
  const { version, number, state, seal } = agreement;
  return (
    <>
      <p className="hint">
        {number ? say('agreement.number', { number }) : say('agreement.version', { n: version })} ·{' '}
        {say(`state.${state}`)}
      </p>
      {parts.map((part) => (
        <div key={part} className="agreement-part">
          <h3>{say(`agreement.${part}`)}</h3>
          <p>{agreement[part]}</p>
        </div>
      ))}
      {seal ? (
        <div className="notice good">
          <p>{say('seal.confirm-until', { day: dayText(seal.confirmUntil, lang) })}</p>
          {seal.settledCase && <p>{say('seal.case')}</p>}
        </div>
      ) : (
        <p className="hint">{say('agreement.effect')}</p>
      )}
      <p className="hint">{say('agreement.private')}</p>
    </>
  );
};

const Signers = ({ signers }: { signers: AgreementSignerView[] }) => {
  const say = useTexts(mediationTexts);
  const signed = signers.filter((s) => s.signed).length;
  return (
    <>
      <h3>{say('signers.title', { done: signed, all: signers.length })}</h3>
      <ul className="agreement-signers">
        {signers.map((signer) => (
          <li key={signer.id}>
            <span>
              {say(`role.${signer.role}`)} {signer.name}
            </span>{' '}
            <span className={signer.signed ? 'good-word' : 'warn-word'}>
              {say(signer.signed ? 'signer.done' : 'signer.waits')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};
