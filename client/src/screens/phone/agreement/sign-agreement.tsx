import {
  type AgreementSignerView,
  type AgreementView,
  type MediationView,
  mediationApi,
} from '@yishiting/shared/mediation/mediation.contract.ts';
import { mediationTexts } from '@yishiting/shared/text/mediation.text.ts';
import { call } from '../../../api/call.ts';
import { timeLimit } from '../../../api/time-limit.ts';
import { useTexts } from '../../../app/language.ts';
import { useAsk } from '../use-ask.ts';
import { useFocus } from '../use-focus.ts';

type Props = {
  agreement: AgreementView;
  signer: AgreementSignerView;
  onDone: (view: MediationView) => void;
  onBack: () => void;
};

/** The second step: in whose name, what was agreed, and that it cannot be taken back. */
export const SignAgreement = ({ agreement, signer, onDone, onBack }: Props) => {
  const say = useTexts(mediationTexts);
  const heading = useFocus<HTMLHeadingElement>();
  const { ask, busy, problem } = useAsk();
  const given = { params: { id: agreement.id }, body: { signerId: signer.id } };
  const sign = () => ask(() => call(mediationApi.sign, { ...given, signal: timeLimit(15_000) }), onDone);
  return (
    <section className="agreement">
      <h2 ref={heading} tabIndex={-1}>
        {say('sign.ask', { name: signer.name })}
      </h2>
      <div className="agreement-part">
        <h3>{say('agreement.terms')}</h3>
        <p>{agreement.terms}</p>
      </div>
      <p className="notice warn">{say('sign.consequence')}</p>
      {problem && (
        <p className="notice bad" role="alert">
          {problem}
        </p>
      )}
      <button type="button" className="big primary" disabled={busy} onClick={sign}>
        {say(busy ? 'sign.sending' : 'sign.confirm')}
      </button>
      <button type="button" className="big quiet" disabled={busy} onClick={onBack}>
        {say('sign.back')}
      </button>
    </section>
  );
};
