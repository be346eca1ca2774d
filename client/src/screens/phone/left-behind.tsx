import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useTexts } from '../../app/language.ts';
import type { Slip } from './outbox.ts';
import { reasonOf } from './reasons.ts';

type Props = { slips: Slip[]; onSeen: (slip: Slip) => void };

/** The meeting went on before a vote was answered: it is still being sent, and its answer is still told. */
export const LeftBehind = ({ slips, onSeen }: Props) => {
  const say = useTexts(phoneTexts);
  return slips.map((slip) =>
    slip.phase === 'sending' ? (
      <p key={slip.op} className="notice warn" role="status">
        {say('vote.earlier-pending')}
      </p>
    ) : (
      <div key={slip.op} className="notice bad" role="alert">
        <p className="strong">{say('vote.earlier-rejected')}</p>
        <p>{slip.fault && say('vote.rejected', { cause: say(reasonOf(slip.fault).cause) })}</p>
        <button type="button" className="big" onClick={() => onSeen(slip)}>
          {say('vote.seen')}
        </button>
      </div>
    ),
  );
};
