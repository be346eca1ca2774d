import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { useTexts } from '../../../app/language.ts';
import { holds, useChair } from '../chair-data.ts';
import { CheckIn } from './check-in.tsx';
import { Guests } from './guests.tsx';
import { PresentList } from './present-list.tsx';
import { Proxies } from './proxies.tsx';
import { RosterChanges } from './roster-changes.tsx';
import { useRoster } from './use-roster.ts';
import { WaitingRoom } from './waiting-room.tsx';

/** Everything about who is in the room. */
export const CheckInPanel = () => {
  const { detail } = useChair();
  const say = useTexts(chairTexts);
  if (holds(detail, 'chair', 'officer')) return <WhoIsHere />;
  return (
    <>
      <p className="note">{say('checkin.officer-only')}</p>
      <PresentList />
    </>
  );
};

const WhoIsHere = () => {
  const { detail } = useChair();
  const say = useTexts(chairTexts);
  const shared = useTexts(staffTexts);
  const roster = useRoster();
  return (
    <>
      <WaitingRoom />
      {roster ? (
        <>
          {detail.step !== 'closed' && <CheckIn roster={roster} />}
          <Proxies roster={roster} />
          <RosterChanges roster={roster} />
        </>
      ) : (
        <p className="empty">{shared('load.busy')}</p>
      )}
      <PresentList />
      <p>
        <a href={`/console/meetings/${detail.id}/slips`} target="_blank" rel="noreferrer">
          {say('slips.print')}
        </a>
      </p>
      <Guests />
    </>
  );
};
