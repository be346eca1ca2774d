import { type BallotDetail, ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { type CountedChannel, countedChannels, isCounted } from '@yishiting/shared/meetings/vote-channels.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { nameUnit } from '../../../ui/name-unit.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';
import { useChair } from '../chair-data.ts';

/** Notes that somebody whose vote is on record also raised a hand or put in a paper. */
export const NoteConflict = ({ ballot }: { ballot: BallotDetail }) => {
  const { people, putBallot } = useChair();
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const act = useAct();
  const [who, setWho] = useState('');
  const missing = new Set((ballot.missing ?? []).map((m) => m.attendanceId));
  // A raised hand or a paper is counted without a name, so nobody's vote is on record by it.
  const voters = people.filter(
    (p) => p.entryId !== null && p.state === 'present' && !isCounted(p.channel) && !missing.has(p.id),
  );
  // Raised hands cannot be secret.
  const ways = countedChannels.filter((way) => way !== 'hands' || ballot.secrecy === 'named');
  const note = async (also: CountedChannel) => {
    const body = { attendanceId: who, also };
    putBallot(await ask(ballotApi.noteConflict, { params: { id: ballot.id }, body }));
    setWho('');
  };
  return (
    <details>
      <summary>{say('conflict.title')}</summary>
      <p className="quiet">{say('conflict.hint')}</p>
      <label className="field">
        {say('conflict.who')}
        <select value={who} onChange={(e) => setWho(e.target.value)}>
          <option value="">{say('helped.choose')}</option>
          {voters.map((v) => (
            <option key={v.id} value={v.id}>
              {nameUnit(v)}
            </option>
          ))}
        </select>
      </label>
      <Fault act={act} />
      <div className="row">
        {ways.map((also) => (
          <button
            key={also}
            type="button"
            className="button"
            disabled={who === '' || act.busy}
            onClick={() => void act.run(() => note(also))}
          >
            {say('conflict.note', { also: word(`vote.${also}`) })}
          </button>
        ))}
      </div>
    </details>
  );
};
