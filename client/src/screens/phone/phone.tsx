import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTexts } from '../../app/language.ts';
import { type Meeting, useMeeting } from '../../live/use-meeting.ts';
import { Bar } from './bar.tsx';
import { Hall } from './hall.tsx';
import { Leave } from './leave.tsx';
import { Left } from './left.tsx';
import { LinkStrip } from './link-strip.tsx';
import { NoMeeting, Opening } from './opening.tsx';
import type { Outbox } from './outbox.ts';
import { Settings } from './settings.tsx';
import { useOutbox } from './use-outbox.ts';
import { useSlip } from './use-slip.ts';
import { WhoAmI } from './who-am-i.tsx';

// Only who reads the minutes pays for them on a village's network.
const MinutesPage = lazy(() => import('./minutes/minutes-page.tsx'));
const AgreementPage = lazy(() => import('./agreement/agreement-page.tsx'));

type Page =
  | { at: 'hall' }
  | { at: 'who'; wanted: string }
  | { at: 'minutes' }
  | { at: 'agreement' }
  | { at: 'leave' }
  | { at: 'left' };

/** A villager's phone: open, say who you are, wait, vote, keep the receipt. */
export const Phone = ({ code }: { code: string }) => {
  const say = useTexts(phoneTexts);
  const word = useTexts(boardTexts);
  const minutes = useTexts(minutesTexts);
  const meeting = useMeeting(code);
  const slip = useSlip(meeting);
  const [outbox, act] = useOutbox(code, meeting);
  const [page, go] = useState<Page>({ at: 'hall' });
  const { view } = meeting;
  const title = view?.board.meeting.title ?? (meeting.fault && say('wrong-code'));
  useEffect(() => {
    if (title) document.title = say('title', { meeting: title });
  }, [title, say]);
  const votes = view?.board.ballot?.state === 'open' && view.seats.some(({ state }) => state === 'present');
  // Once, as it opens: who wants to say who they are while it is open may still do so.
  useEffect(() => {
    if (votes) go((old) => (old.at === 'who' ? { at: 'hall' } : old));
  }, [votes]);

  if (!view) return meeting.fault ? <NoMeeting fault={meeting.fault} /> : <Opening link={meeting.link} />;
  const hall = () => go({ at: 'hall' });
  // A ballot comes before everything else.
  const reading = page.at === 'minutes' && view.board.ballot?.state !== 'open';
  return (
    <div className="phone">
      <Bar board={view.board} />
      <LinkStrip
        link={meeting.link}
        uncounted={uncounted(meeting, outbox)}
        names={view.seats.map((seat) => seat.name).join(word('between-names'))}
      />
      <main>
        {(page.at === 'hall' || (page.at === 'minutes' && !reading)) && (
          <Hall
            meeting={meeting}
            view={view}
            slip={slip}
            outbox={outbox}
            act={act}
            onWho={(wanted = '') => go({ at: 'who', wanted })}
            onMinutes={() => go({ at: 'minutes' })}
            onAgreement={() => go({ at: 'agreement' })}
          />
        )}
        {reading && (
          <Suspense fallback={<p role="status">{minutes('phone.loading')}</p>}>
            <MinutesPage
              meetingId={view.meetingId}
              seats={view.seats}
              moved={`${view.board.minutes?.state} ${view.board.minutes?.decided}`}
              onBack={hall}
            />
          </Suspense>
        )}
        {page.at === 'agreement' && (
          <Suspense fallback={<p role="status">{say('opening')}</p>}>
            <AgreementPage meetingId={view.meetingId} seats={view.seats} onBack={hall} />
          </Suspense>
        )}
        {page.at === 'who' && (
          <WhoAmI
            code={code}
            wanted={page.wanted}
            onBack={hall}
            onDone={(answer) => {
              meeting.put(answer);
              meeting.refresh();
              hall();
            }}
          />
        )}
        {page.at === 'leave' && (
          <Leave
            view={view}
            outbox={outbox}
            onStay={hall}
            onLeft={(answer) => {
              act({ type: 'forget' });
              if (answer) meeting.put(answer);
              go({ at: 'left' });
            }}
          />
        )}
        {page.at === 'left' && (
          <Left
            view={view}
            onHall={(answer) => {
              if (answer) meeting.put(answer);
              hall();
            }}
          />
        )}
      </main>
      <Settings
        mayLeave={page.at === 'hall' && view.board.meeting.step !== 'closed' && view.seats.some(isHere)}
        onLeave={() => go({ at: 'leave' })}
      />
    </div>
  );
};

const isHere = ({ state }: SeatView) => state === 'present' || state === 'waiting';

/** Seats with a choice that was made here and that the server has not answered for. */
const uncounted = ({ view }: Meeting, outbox: Outbox): string[] =>
  Object.values(outbox)
    .filter((slip) => slip.choice && slip.phase !== 'recorded' && slip.ballotId === view?.board.ballot?.id)
    .map((slip) => slip.attendanceId);
