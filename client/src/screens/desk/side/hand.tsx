import { floorApi, type SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { deskTexts } from '@yishiting/shared/text/desk.text.ts';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';

type Props = { meetingId: string; seat: SeatView /** It is this seat's turn. */; speaking: boolean };

/** Raising and lowering a hand for somebody with a seat of their own. */
export const Hand = ({ meetingId, seat, speaking }: Props) => {
  const say = useTexts(deskTexts);
  const act = useAct();
  const params = { id: meetingId };
  const { attendanceId, queued, state } = seat;
  if (state !== 'present') return null;
  const raise = (side?: 'for' | 'against') =>
    void act.run(() => ask(floorApi.raise, { params, body: { attendanceId, ...(side && { side }) } }));
  return (
    <section className="hand" aria-label={say('hand.title')}>
      {speaking && (
        <p className="note good" role="alert">
          {say('hand.now')}
        </p>
      )}
      {speaking ? null : queued === null ? (
        <div className="row">
          <button type="button" className="button primary" disabled={act.busy} onClick={() => raise()}>
            {say('hand.raise')}
          </button>
          <button type="button" className="button" disabled={act.busy} onClick={() => raise('for')}>
            {say('hand.for')}
          </button>
          <button type="button" className="button" disabled={act.busy} onClick={() => raise('against')}>
            {say('hand.against')}
          </button>
        </div>
      ) : (
        <div className="row">
          <p role="status">{say('hand.queued', { n: queued })}</p>
          <button
            type="button"
            className="button"
            disabled={act.busy}
            onClick={() => void act.run(() => ask(floorApi.lower, { params, body: { attendanceId } }))}
          >
            {say('hand.lower')}
          </button>
        </div>
      )}
      <Fault act={act} />
    </section>
  );
};
