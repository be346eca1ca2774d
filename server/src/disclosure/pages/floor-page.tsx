import { checkChoice } from '@yishiting/shared/ballots/choice.ts';
import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { VoteForm } from '../floor.form.ts';
import { PinForm, Result, Seat } from './floor-seat.tsx';
import { ConfirmVote } from './floor-vote.tsx';
import type { FloorWording } from './floor-wording.ts';
import { renderPage } from './layout.tsx';
import { Either } from './parts.tsx';

const AGAIN_SECONDS = 15;

/** Seats on this phone that may choose now: for the first time, or otherwise than before. */
const choosers = ({ board, seats }: PhoneView) =>
  board.ballot?.state === 'open'
    ? seats.filter((s) => s.state === 'present' && s.ballot && !s.ballot.refusal)
    : [];

function Now({ wording, view }: { wording: FloorWording; view: PhoneView }) {
  const { say } = wording;
  const { ballot, agenda, currentItem, meeting } = view.board;
  if (meeting.step === 'closed') return <h1>{say('now.over')}</h1>;
  const motion = ballot && <Either wording={wording.page} text={ballot.motion} />;
  if (ballot?.state === 'open')
    return (
      <>
        <p className="quiet">{say('vote.question')}</p>
        <h1>{motion}</h1>
        {ballot.poll && <p className="note">{say('vote.poll')}</p>}
      </>
    );
  if (ballot && (meeting.step === 'ballot' || meeting.step === 'result'))
    return (
      <>
        <h1>{motion}</h1>
        <Result wording={wording} ballot={ballot} />
      </>
    );
  const item = agenda.find(({ id }) => id === currentItem);
  return (
    <>
      <h1>{meeting.title}</h1>
      {item && <p>{say('now.item', { item: wording.language === 'en' && item.en ? item.en : item.zh })}</p>}
      <p className="note">{say('now.wait')}</p>
    </>
  );
}

/** Refused at the door, not at the ballot. */
const isDoor = (code: unknown) =>
  String(code).startsWith('attendance.pin') || String(code).startsWith('attendance.slip');

type Extra = {
  /** A code of the error catalogue, told above all else. */
  refused?: unknown;
  /** Somebody wants to come in with another slip. */
  add?: boolean;
};

/** The ballot without scripts: the question, the choice, what is on record. */
export function floorPage(wording: FloorWording, code: string, view: PhoneView, extra: Extra = {}): string {
  const { say, href } = wording;
  const cause = wording.cause(extra.refused);
  const nobody = !view.seats.some((seat) => seat.state === 'waiting' || seat.state === 'present');
  const open = choosers(view);
  const choosing = open.some((seat) => !seat.ballot?.voted);
  const typing = nobody || extra.add === true;
  // A page must not renew itself under a finger that ticks or types.
  const again = open.length > 0 || typing || cause ? undefined : AGAIN_SECONDS;
  const link = (path: string, text: string) => (
    <p>
      <a className="button plain" href={path}>
        {text}
      </a>
    </p>
  );
  return renderPage(wording.page, {
    title: say('title', { meeting: view.board.meeting.title }),
    path: `/f/${code}`,
    home: { name: view.board.meeting.village, path: `/f/${code}` },
    footer: 'none',
    again,
    children: (
      <div className="floor">
        {cause && (
          <p className="said bad" role="alert">
            {say(isDoor(extra.refused) ? 'pin.rejected' : 'vote.rejected', { cause })}
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
        {typing && <PinForm wording={wording} code={code} first={nobody} />}
        {!choosing && link(href(`/f/${code}`), say(extra.add ? 'now.back' : 'now.again'))}
        {again && <p className="quiet">{say('now.every', { n: again })}</p>}
        {!typing && link(href(`/f/${code}/add`), say('pin.add'))}
      </div>
    ),
  });
}

/** Asks once more; says that the vote is over when the ballot closed in the meantime. */
export function confirmPage(wording: FloorWording, code: string, view: PhoneView, form: VoteForm): string {
  const { ballot } = view.board;
  const seat = view.seats.find((s) => s.attendanceId === form.attendanceId);
  if (!ballot || !seat || ballot.id !== form.ballotId || ballot.state !== 'open')
    return floorPage(wording, code, view, { refused: 'ballot.closed' });
  const answer = checkChoice(ballot.ask, form.choice);
  if ('refusal' in answer) return floorPage(wording, code, view, { refused: answer.refusal });
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
