import { type BallotDetail, ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { AttendanceRow } from '@yishiting/shared/meetings/attendance.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';
import { useChair } from '../chair-data.ts';
import { PickList } from '../pick-list.tsx';

/** Notes who recuses from this matter, with the reason, before the ballot opens. */
export const Recusals = ({ ballot, units }: { ballot: BallotDetail; units: AttendanceRow[] }) => {
  const { putBallot } = useChair();
  const say = useTexts(chairTexts);
  const act = useAct();
  const [ticked, setTicked] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const recuse = async () => {
    putBallot(
      await ask(ballotApi.recuse, {
        params: { id: ballot.id },
        body: { attendanceIds: ticked, reason: reason.trim() },
      }),
    );
    setTicked([]);
    setReason('');
  };
  return (
    <details>
      <summary>{say('recuse.title')}</summary>
      <p className="quiet">{say('recuse.hint')}</p>
      <PickList
        label={say('recuse.who')}
        people={units.filter((unit) => !ballot.recusals.some((r) => r.attendanceId === unit.id))}
        ticked={ticked}
        onChange={setTicked}
        empty={say('pick.none')}
      />
      <label className="field">
        {say('recuse.reason')}
        <textarea rows={2} maxLength={300} value={reason} onChange={(e) => setReason(e.target.value)} />
      </label>
      <Fault act={act} />
      <button
        type="button"
        className="button"
        disabled={ticked.length === 0 || reason.trim() === '' || act.busy}
        onClick={() => void act.run(recuse)}
      >
        {say('recuse.go', { n: ticked.length })}
      </button>
    </details>
  );
};
