import { type BallotDetail, ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { nameUnit } from '../../../ui/name-unit.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';
import { holds, useChair } from '../chair-data.ts';
import { NoteConflict } from './note-conflict.tsx';

type Conflict = BallotDetail['conflicts'][number];

/** Who voted by two ways. The ballot closes when each has been settled. */
export const Conflicts = ({ ballot }: { ballot: BallotDetail }) => {
  const { detail } = useChair();
  const say = useTexts(chairTexts);
  const { conflicts } = ballot;
  return (
    <>
      {conflicts.length > 0 && (
        <section className="conflicts">
          <h3>{say('conflict.list', { n: conflicts.length })}</h3>
          {conflicts.map((conflict) => (
            <OneConflict key={conflict.id} ballot={ballot} conflict={conflict} />
          ))}
        </section>
      )}
      {ballot.state === 'open' && holds(detail, 'chair', 'officer', 'teller') && (
        <NoteConflict ballot={ballot} />
      )}
    </>
  );
};

const OneConflict = ({ ballot, conflict }: { ballot: BallotDetail; conflict: Conflict }) => {
  const { detail } = useChair();
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const { settled, notedBy } = conflict;
  const also = word(`vote.${conflict.also}`);
  return (
    <div className={settled ? 'conflict note good' : 'conflict note warn'}>
      <p>{say('conflict.one', { name: nameUnit(conflict), also, by: notedBy })}</p>
      {settled && <p>{say('conflict.settled', { reason: settled.reason, by: settled.by })}</p>}
      {!settled && ballot.state === 'open' && holds(detail, 'chair') && (
        <Settle ballotId={ballot.id} conflictId={conflict.id} />
      )}
    </div>
  );
};

const Settle = ({ ballotId, conflictId }: { ballotId: string; conflictId: string }) => {
  const { putBallot } = useChair();
  const say = useTexts(chairTexts);
  const act = useAct();
  const [reason, setReason] = useState('');
  const settle = async () => {
    const params = { id: ballotId, conflictId };
    putBallot(await ask(ballotApi.settleConflict, { params, body: { reason: reason.trim() } }));
  };
  return (
    <>
      <label className="field">
        {say('conflict.reason')}
        <textarea rows={2} maxLength={300} value={reason} onChange={(e) => setReason(e.target.value)} />
      </label>
      <p className="quiet">{say('conflict.consequence')}</p>
      <Fault act={act} />
      <button
        type="button"
        className="button"
        disabled={reason.trim() === '' || act.busy}
        onClick={() => void act.run(settle)}
      >
        {say('conflict.settle')}
      </button>
    </>
  );
};
