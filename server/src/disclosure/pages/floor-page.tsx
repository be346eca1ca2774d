import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { VoteForm } from '../floor.form.ts';
import { Result, Seat, SlipForm } from './floor-seat.tsx';
import { ConfirmVote } from './floor-vote.tsx';
import type { FloorWording } from './floor-wording.ts';
import { renderPage } from './layout.tsx';
import { Either } from './parts.tsx';

const AGAIN_SECONDS = 15;

const isChoosing = ({ board, seats }: PhoneView): boolean =>
  board.ballot?.state === 'open' && seats.some((s) => s.state === 'present' && s.ballot && !s.ballot.refusal);

function Now({ wording, view }: { wording: FloorWording; view: PhoneView }) {
  const { say } = wording;
  const { ballot, agenda, currentItem, meeting } = view.board;
  if (ballot && meeting.step !== 'closed' && ballot.state === 'open')
    return (
      <>
        <p className="quiet">{say('vote.question')}</p>
        <h1>
          <Either wording={wording.page} text={ballot.motion} />
        </h1>
      </>
    );
  const item = agenda.find(({ id }) => id === currentItem);
  return (
    <>
      <h1>{meeting.title}</h1>
      {item && <p>{say('now.item', { item: wording.language === 'en' && item.en ? item.en : item.zh })}</p>}
      {ballot && meeting.step !== 'closed' && ballot.state !== 'open' && (
        <>
          <h2>
            <Either wording={wording.page} text={ballot.motion} />
          </h2>
          <Result wording={wording} ballot={ballot} />
        </>
      )}
      <p>{say(meeting.step === 'closed' ? 'now.over' : 'now.wait')}</p>
    </>
  );
}

/** The ballot without scripts: the question, the choice, what is on record. `refused` is a code, told above all else. */
export function floorPage(wording: FloorWording, code: string, view: PhoneView, refused?: unknown): string {
  const { say, href } = wording;
  const cause = wording.cause(refused);
  const nobody = !view.seats.some((seat) => seat.state === 'waiting' || seat.state === 'present');
  const still = isChoosing(view) || nobody || cause !== null;
  return renderPage(wording.page, {
    title: say('title', { meeting: view.board.meeting.title }),
    path: `/f/${code}`,
    home: { name: view.board.meeting.village, path: `/f/${code}` },
    footer: 'none',
    again: still ? undefined : AGAIN_SECONDS,
    children: (
      <div className="floor">
        {cause && (
          <p className="said bad" role="alert">
            {say('vote.rejected', { cause })}
          </p>
        )}
        <Now wording={wording} view={view} />
        {view.seats.map((seat) => (
          <Seat
            key={seat.attendanceId}
            wording={wording}
            code={code}
            ballot={view.board.ballot}
            seat={seat}
          />
        ))}
        {!isChoosing(view) && (
          <p>
            <a className="button plain" href={href(`/f/${code}`)}>
              {say('now.again')}
            </a>
          </p>
        )}
        {!still && <p className="quiet">{say('now.every', { n: AGAIN_SECONDS })}</p>}
        <SlipForm wording={wording} code={code} first={nobody} />
      </div>
    ),
  });
}

/** Asks once more; says that the vote is over when the ballot closed in the meantime. */
export function confirmPage(wording: FloorWording, code: string, view: PhoneView, form: VoteForm): string {
  const { ballot } = view.board;
  const seat = view.seats.find((s) => s.attendanceId === form.attendanceId);
  if (!ballot || !seat || ballot.id !== form.ballotId || ballot.state !== 'open')
    return floorPage(wording, code, view, 'ballot.closed');
  return renderPage(wording.page, {
    title: wording.say('title', { meeting: view.board.meeting.title }),
    path: `/f/${code}`,
    home: { name: view.board.meeting.village, path: `/f/${code}` },
    footer: 'none',
    children: (
      <div className="floor">
        <ConfirmVote wording={wording} code={code} form={form} ballot={ballot} seat={seat} />
      </div>
    ),
  });
}
