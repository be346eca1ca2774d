import { floorApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { Queue, Speaker } from '../../staff/floor.tsx';
import { useAct } from '../../staff/use-act.ts';
import { holds, useChair } from '../chair-data.ts';
import { RaiseFor } from './raise-for.tsx';

/** Who speaks and who is next. The order is the server's: sides alternate. */
export const FloorPanel = () => {
  const { detail, board } = useChair();
  const say = useTexts(chairTexts);
  const shared = useTexts(staffTexts);
  const word = useTexts(wordsTexts);
  const act = useAct();
  if (!board) return <p className="empty">{shared('connection.connecting')}</p>;
  const { speaker, queue } = board.floor;
  const [first] = queue;
  const input = { params: { id: detail.id }, body: { speaking: speaker?.until ?? null } };
  const label = () => {
    if (!first) return say('floor.give.nobody');
    const { name, side } = first;
    return side ? say('floor.give.side', { name, side: word(`side.${side}`) }) : say('floor.give', { name });
  };
  return (
    <>
      <Speaker speaker={speaker} />
      {holds(detail, 'chair', 'officer') && (
        <div className="row">
          <button
            type="button"
            className="button primary"
            disabled={!first || act.busy}
            onClick={() => void act.run(() => ask(floorApi.callNext, input))}
          >
            {label()}
          </button>
          <button
            type="button"
            className="button"
            disabled={!speaker || act.busy}
            onClick={() => void act.run(() => ask(floorApi.endTurn, input))}
          >
            {say('floor.end')}
          </button>
        </div>
      )}
      <Fault act={act} />
      <Queue queue={queue} />
      {holds(detail, 'chair', 'officer') && <RaiseFor />}
    </>
  );
};
