import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { TwoStep } from '../../staff/two-step.tsx';
import { useChair } from '../chair-data.ts';

type Props = { className: string; label: string; onDone?: () => void };

/** Locks the agenda for good: from then on it is what may be voted on. */
export const LockAgenda = ({ className, label, onDone }: Props) => {
  const say = useTexts(chairTexts);
  const { detail, putDetail } = useChair();
  const lock = async () => {
    putDetail(await ask(meetingApi.lockAgenda, { params: { id: detail.id } }));
    onDone?.();
  };
  return (
    <TwoStep
      className={className}
      label={label}
      consequence={<p>{say('agenda.lock.consequence', { n: detail.agenda.items.length })}</p>}
      confirm={say('agenda.lock.confirm')}
      onConfirm={lock}
    />
  );
};
