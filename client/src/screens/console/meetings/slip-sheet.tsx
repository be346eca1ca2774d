import type { MeetingDetail, rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { useTexts } from '../../../app/language.ts';
import { QrCode } from '../../../ui/qr-code.tsx';
import { useDates } from '../parts/use-dates.ts';

type Props = { meeting: MeetingDetail; slips: Reply<typeof rosterApi.slips> };

/** Slips to cut apart, ten on an A4 page. The token stands in the fragment, which no server logs. */
export const SlipSheet = ({ meeting, slips }: Props) => {
  const say = useTexts(consoleMeetingTexts);
  const dates = useDates();
  return (
    <ul className="slips">
      {slips.map((slip) => (
        <li key={slip.entryId} className="slip">
          <QrCode
            text={`${location.origin}/m/${meeting.code}#slip=${slip.token}`}
            label={say('slips.qr', { name: slip.name })}
          />
          <div>
            <p className="slip-name">{slip.name}</p>
            <p>{slip.household}</p>
            <p className="slip-pin">
              {say('slips.pin')} <strong>{slip.pin.replace(/(.{4})(?=.)/, '$1 ')}</strong>
            </p>
            <p className="slip-title">{meeting.title}</p>
            <p>{dates.time(meeting.heldAt)}</p>
            <p>{meeting.place}</p>
          </div>
          <p className="slip-how">{say('slips.how', { address: location.host, code: meeting.code })}</p>
        </li>
      ))}
    </ul>
  );
};
