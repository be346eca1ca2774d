import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { mediationTexts } from '@yishiting/shared/text/mediation.text.ts';
import { useTexts } from '../../../app/language.ts';
import { useAgreement } from './use-agreement.ts';

type Props = { meetingId: string; seats: SeatView[]; onRead: () => void };

/** For a party or mediator of this phone: the agreement is there to read, and to sign. Nothing for anybody else. */
const AgreementNote = ({ meetingId, seats, onRead }: Props) => {
  const say = useTexts(mediationTexts);
  const agreement = useAgreement(meetingId, seats).value?.agreement;
  if (!agreement) return null;
  const waits = agreement.signers.some((signer) => signer.mine && !signer.signed);
  return (
    <button type="button" className={waits ? 'big primary' : 'big'} onClick={onRead}>
      {waits ? say('phone.sign') : say('phone.read', { state: say(`state.${agreement.state}`) })}
    </button>
  );
};

export default AgreementNote;
