import { type BallotDetail, ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { type VoteChannel, voteChannels } from '@yishiting/shared/meetings/attendance.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';
import { useChair } from '../chair-data.ts';
import { PickList } from '../pick-list.tsx';

type Unit = { id: string; name: string; household: string; channel: VoteChannel };

/** Lets people vote by hand or paper instead of by phone, or back, as long as they have not voted. */
export const MoveUnits = ({ ballot, units }: { ballot: BallotDetail; units: Unit[] }) => {
  const { putBallot, reloadPeople } = useChair();
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const act = useAct();
  const [ticked, setTicked] = useState<string[]>([]);
  // Raised hands cannot be secret.
  const channels = voteChannels.filter(
    (c) => c !== 'proxy' && !(ballot.secrecy === 'secret' && c === 'hands'),
  );
  const [wanted, setWanted] = useState<VoteChannel>(ballot.secrecy === 'secret' ? 'paper' : 'hands');
  const chosen = ticked.filter((id) => units.some((u) => u.id === id));
  const move = async () => {
    const body = { attendanceIds: chosen, channel: wanted };
    putBallot(await ask(ballotApi.move, { params: { id: ballot.id }, body }));
    setTicked([]);
    reloadPeople();
  };
  return (
    <details>
      <summary>{say('move.title')}</summary>
      <p className="quiet">{say('move.hint')}</p>
      <PickList
        many
        label={say('move.who')}
        people={units.map((u) => ({ ...u, note: word(`vote.${u.channel}`) }))}
        ticked={chosen}
        onChange={setTicked}
        empty={say('move.nobody')}
      />
      <div className="row fields">
        <label>
          {say('move.to')}
          <select value={wanted} onChange={(e) => setWanted(e.target.value as VoteChannel)}>
            {channels.map((c) => (
              <option key={c} value={c}>
                {word(`vote.${c}`)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button"
          disabled={chosen.length === 0 || act.busy}
          onClick={() => void act.run(move)}
        >
          {say('move.go', { n: chosen.length })}
        </button>
      </div>
      <Fault act={act} />
    </details>
  );
};
