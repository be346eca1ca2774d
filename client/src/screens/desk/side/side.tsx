import { deskTexts } from '@yishiting/shared/text/desk.text.ts';
import { mediationTexts } from '@yishiting/shared/text/mediation.text.ts';
import { useTexts } from '../../../app/language.ts';
import { Queue, Speaker } from '../../staff/floor.tsx';
import { Mirror } from '../../staff/mirror.tsx';
import { afterVotes, QuorumMeter } from '../../staff/quorum-meter.tsx';
import type { Live } from '../../staff/use-live.ts';
import { Hand } from './hand.tsx';

/** What happens in the hall: the big screen, who speaks, who waits, and a hand of one's own. */
export const Side = ({ meetingId, code, live }: { meetingId: string; code: string; live: Live }) => {
  const say = useTexts(deskTexts);
  const agreement = useTexts(mediationTexts);
  const board = live.view?.board ?? null;
  return (
    <aside aria-label={say('side.title')}>
      <Mirror code={code} />
      {board && (
        <>
          {board.meeting.step !== 'closed' && <Speaker speaker={board.floor.speaker} />}
          {board.meeting.kind === 'mediation' && live.view?.seats.some((s) => s.state === 'present') && (
            <p>
              <a className="button primary" href={`/m/${code}`}>
                {agreement('desk.sign')}
              </a>
            </p>
          )}
          {live.view?.seats.map((seat) => (
            <Hand
              key={seat.attendanceId}
              meetingId={meetingId}
              seat={seat}
              speaking={board.floor.speaker?.name === seat.name}
            />
          ))}
          {board.meeting.step !== 'closed' && <Queue queue={board.floor.queue} />}
          <QuorumMeter attendance={board.attendance} brief past={afterVotes.includes(board.meeting.step)} />
        </>
      )}
    </aside>
  );
};
