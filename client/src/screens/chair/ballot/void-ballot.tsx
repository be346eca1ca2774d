import { type BallotDetail, ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { TwoStep } from '../../staff/two-step.tsx';
import { useChair } from '../chair-data.ts';

/** Declares a ballot void, with the reason. It stays on record; nothing is ever reset. */
export const VoidBallot = ({ ballot }: { ballot: BallotDetail }) => {
  const { putBallot, reloadAll } = useChair();
  const say = useTexts(chairTexts);
  const [reason, setReason] = useState('');
  const declare = async () => {
    const body = { reason: reason.trim() };
    putBallot(await ask(ballotApi.void, { params: { id: ballot.id }, body }));
    reloadAll();
  };
  return (
    <TwoStep
      className="button danger"
      label={say('void.label')}
      consequence={
        <>
          <p>{say('void.consequence')}</p>
          <label className="field">
            {say('void.reason')}
            <textarea
              rows={3}
              maxLength={300}
              value={reason}
              placeholder={say('void.reason.example')}
              onChange={(e) => setReason(e.target.value)}
            />
          </label>
        </>
      }
      incomplete={reason.trim() === ''}
      confirm={say('void.confirm')}
      onConfirm={declare}
    />
  );
};
