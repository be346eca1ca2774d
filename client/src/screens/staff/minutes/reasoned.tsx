import { noteLimits } from '@yishiting/shared/minutes/signing.contract.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { useId, useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { TwoStep } from '../two-step.tsx';

type Props = {
  label: string;
  /** For those who hear the page. */
  name?: string;
  consequence: string;
  confirm: string;
  className?: string;
  onConfirm: (reason: string) => Promise<unknown>;
};

/** An act that needs a reason: it stays on record with it. */
export const Reasoned = ({ consequence, onConfirm, ...props }: Props) => {
  const say = useTexts(minutesTexts);
  const [reason, setReason] = useState('');
  const id = useId();
  return (
    <TwoStep
      {...props}
      incomplete={reason.trim() === ''}
      consequence={
        <>
          <p>{consequence}</p>
          <label htmlFor={id}>{say('reason.label')}</label>
          <textarea
            id={id}
            rows={3}
            maxLength={noteLimits.reason}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      }
      onConfirm={() => onConfirm(reason.trim())}
    />
  );
};
