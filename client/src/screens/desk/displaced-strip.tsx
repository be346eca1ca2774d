import { type PhoneView, seatApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { deskTexts } from '@yishiting/shared/text/desk.text.ts';
import { useTexts } from '../../app/language.ts';
import { ask } from '../staff/ask.ts';
import { Fault } from '../staff/fault.tsx';
import { useAct } from '../staff/use-act.ts';

type Props = { meetingId: string; gone: PhoneView['displaced'][number]; onBack: (view: PhoneView) => void };

/** A seat of this browser that was opened on another device: one press goes on here. */
export const DisplacedStrip = ({ meetingId, gone, onBack }: Props) => {
  const say = useTexts(deskTexts);
  const act = useAct();
  const params = { id: meetingId, attendanceId: gone.attendanceId };
  return (
    <div className="stale" role="alert">
      {say('page.displaced')}{' '}
      <button
        type="button"
        className="link"
        disabled={act.busy}
        onClick={() => void act.run(async () => onBack(await ask(seatApi.takeBack, { params })))}
      >
        {say('page.here-again')}
      </button>
      <Fault act={act} />
    </div>
  );
};
