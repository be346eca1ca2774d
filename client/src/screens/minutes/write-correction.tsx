import { type MinutesView, noteLimits, signingApi } from '@yishiting/shared/minutes/signing.contract.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { useId, useState } from 'react';
import { useTexts } from '../../app/language.ts';
import { ask } from '../staff/ask.ts';
import { TwoStep } from '../staff/two-step.tsx';

type Props = { meetingId: string; put: (view: MinutesView) => void };

/** What was wrong and what is right, and why; another of the three then confirms it. */
export const WriteCorrection = ({ meetingId, put }: Props) => {
  const say = useTexts(minutesTexts);
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const ids = { text: useId(), reason: useId() };
  const send = async () => {
    const body = { text: text.trim(), reason: reason.trim() };
    put(await ask(signingApi.correct, { params: { id: meetingId }, body }));
    setText('');
    setReason('');
  };
  return (
    <div className="no-print">
      <TwoStep
        label={say('corrections.write')}
        incomplete={text.trim() === '' || reason.trim() === ''}
        consequence={
          <>
            <p>{say('corrections.consequence')}</p>
            <label htmlFor={ids.text}>{say('corrections.text')}</label>
            <textarea
              id={ids.text}
              rows={4}
              maxLength={noteLimits.correction}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <label htmlFor={ids.reason}>{say('reason.label')}</label>
            <textarea
              id={ids.reason}
              rows={2}
              maxLength={noteLimits.reason}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </>
        }
        confirm={say('corrections.send')}
        onConfirm={send}
      />
    </div>
  );
};
