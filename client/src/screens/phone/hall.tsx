import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { type Dispatch, lazy, Suspense, useState } from 'react';
import { useTexts } from '../../app/language.ts';
import type { Meeting } from '../../live/use-meeting.ts';
import { BallotCard } from './ballot-card.tsx';
import { BallotHead } from './ballot-head.tsx';
import { DisplacedNotice } from './displaced-notice.tsx';
import { Hand } from './hand.tsx';
import { LeftBehind } from './left-behind.tsx';
import { MinutesNote } from './minutes/minutes-note.tsx';
import { Now, Quorum } from './now.tsx';
import type { Act, Outbox } from './outbox.ts';
import { People } from './people.tsx';
import { ReadAloud } from './read-aloud.tsx';
import { ResolutionNote } from './resolution-note.tsx';
import { Result } from './result.tsx';
import { SeatNotice } from './seat-notice.tsx';
import { SlipNotice } from './slip-notice.tsx';
import type { SlipState } from './use-slip.ts';
import { ballotOnShow, leftBehind, mayVote, nextVoter } from './voters.ts';
import { AddPerson, Watching } from './watching.tsx';

// A mediation has few phones, and no other meeting loads it.
const AgreementNote = lazy(() => import('./agreement/agreement-note.tsx'));

type Props = {
  meeting: Meeting;
  view: PhoneView;
  slip: SlipState;
  outbox: Outbox;
  act: Dispatch<Act>;
  onWho: (wanted?: string) => void;
  onMinutes: () => void;
  onAgreement: () => void;
};

/** The meeting as this phone takes part in it. What can be done now comes first. */
export const Hall = ({ meeting, view, slip, outbox, act, onWho, onMinutes, onAgreement }: Props) => {
  const say = useTexts(phoneTexts);
  const [chosen, choose] = useState('');
  const [seen, setSeen] = useState<string[]>([]);
  const { board, seats } = view;
  const gones = meeting.elsewhere.filter(({ attendanceId }) => !seen.includes(attendanceId));
  const { step } = board.meeting;
  const ballot = ballotOnShow(board);
  const seat = seats.find(({ attendanceId }) => attendanceId === chosen) ?? seats[0];
  const shared = seats.length > 1;
  const next = ballot && seat ? nextVoter(seats, seat, ballot, outbox) : null;
  const voting = ballot !== null && seat !== undefined && mayVote(seat);
  return (
    <>
      {gones.map((gone) => (
        <DisplacedNotice
          key={gone.attendanceId}
          gone={gone}
          meetingId={view.meetingId}
          onBack={meeting.put}
          onWho={() => onWho(gone.name)}
          onSeen={() => setSeen([...seen, gone.attendanceId])}
        />
      ))}
      <SlipNotice slip={slip} onWho={() => onWho()} />
      <LeftBehind slips={leftBehind(outbox, ballot)} onSeen={(old) => act({ ...old, type: 'keep' })} />
      {ballot ? <BallotHead ballot={ballot} withMotion={!voting} /> : <Now board={board} />}
      {meeting.over && step !== 'closed' && (
        <section className="notice warn" role="alert">
          <p>{say('seat.over')}</p>
        </section>
      )}
      {seats.length === 0 && step !== 'closed' && (
        <Watching
          code={meeting.code}
          onWho={() => onWho()}
          onDone={(answer) => {
            meeting.put(answer);
            meeting.refresh();
          }}
        />
      )}
      {shared && seat && (
        <People seats={seats} chosen={seat.attendanceId} ballot={ballot} outbox={outbox} onChoose={choose} />
      )}
      {seat && (
        <SeatNotice
          seat={seat}
          alone={!shared}
          meetingId={view.meetingId}
          onBack={meeting.put}
          onWho={() => onWho(seat.name)}
        />
      )}
      {voting && (
        <BallotCard
          key={`${ballot.id}/${seat.attendanceId}`}
          ballot={ballot}
          seat={seat}
          outbox={outbox}
          act={act}
          shared={shared}
        />
      )}
      {next && (
        <button type="button" className="big primary" onClick={() => choose(next.attendanceId)}>
          {say('seat.next', { name: next.name })}
        </button>
      )}
      {ballot?.state === 'closed' && <Result ballot={ballot} withMotion={!voting} />}
      {board.resolution && (step === 'resolution' || step === 'closed') && (
        <ResolutionNote resolution={board.resolution} />
      )}
      {seat?.state === 'present' && ballot?.state !== 'open' && (
        <MinutesNote board={board} meetingId={view.meetingId} onRead={onMinutes} />
      )}
      {board.meeting.kind === 'mediation' && seat?.state === 'present' && (
        <Suspense fallback={null}>
          <AgreementNote meetingId={view.meetingId} seats={seats} onRead={onAgreement} />
        </Suspense>
      )}
      <ReadAloud board={board} ballot={ballot} />
      {seat?.state === 'present' && (step === 'item' || step === 'discussion') && (
        <Hand
          key={seat.attendanceId}
          meeting={meeting}
          meetingId={view.meetingId}
          seat={seat}
          speaking={board.floor.speaker?.name === seat.name}
          shared={shared}
        />
      )}
      {step !== 'closed' && ballot?.state !== 'open' && (
        <>
          <Quorum board={board} />
          {seats.length > 0 && <AddPerson onWho={() => onWho()} />}
        </>
      )}
    </>
  );
};
