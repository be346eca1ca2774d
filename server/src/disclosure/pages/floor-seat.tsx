import { explainBallot } from '@yishiting/shared/ballots/explain-list.ts';
import { unitOf } from '@yishiting/shared/ballots/rules/unit-of.ts';
import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { Recorded, VoteChoice } from './floor-vote.tsx';
import type { FloorWording } from './floor-wording.ts';

/** For who holds a personal slip: name and PIN as printed. Everybody else goes to the desk. */
export function PinForm({ wording, code, first }: { wording: FloorWording; code: string; first: boolean }) {
  const { say, href } = wording;
  return (
    <section>
      <h2>{say(first ? 'nobody.title' : 'pin.add')}</h2>
      <p>{say('nobody.help')}</p>
      <form method="post" action={href(`/f/${code}/pin`)} autoComplete="off">
        <label className="text" htmlFor="name">
          {say('pin.name')}
        </label>
        <input id="name" type="text" name="name" required maxLength={40} spellCheck={false} />
        <label className="text" htmlFor="pin">
          {say('pin.label')}
        </label>
        <input
          id="pin"
          type="text"
          name="pin"
          required
          inputMode="numeric"
          maxLength={20}
          autoComplete="off"
          aria-describedby="pin-help"
        />
        <p id="pin-help" className="quiet">
          {say('pin.help')}
        </p>
        <button type="submit" className={first ? undefined : 'plain'}>
          {say('pin.send')}
        </button>
      </form>
    </section>
  );
}

/** The arithmetic as far as everybody may see it. */
export function Result({ wording, ballot }: { wording: FloorWording; ballot: BoardBallot }) {
  const { say, language } = wording;
  if (ballot.state === 'voided')
    return <p className="note">{say('vote.void', { reason: ballot.voidReason })}</p>;
  return (
    <>
      <p className="said">{say('vote.closed')}</p>
      {ballot.verdict ? (
        <ul className="dots">
          {explainBallot(language, ballot.ask, ballot.verdict.steps, unitOf(ballot.rule)).map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : (
        <p>{say('vote.hidden')}</p>
      )}
    </>
  );
}

type SeatProps = { wording: FloorWording; code: string; ballot: BoardBallot | null; seat: SeatView };

/** What one seat on this phone can do now, and what it has on record. */
export function Seat({ wording, code, ballot, seat }: SeatProps) {
  const { say, cause } = wording;
  const { name, ballot: own } = seat;
  if (seat.state !== 'present') return <p className="note">{say(`seat.${seat.state}`, { name })}</p>;
  if (seat.guest) return <p className="note">{say('seat.guest', { name })}</p>;
  if (!ballot || !own || own.ballotId !== ballot.id)
    return <p className="note">{say('seat.present', { name })}</p>;
  const parts = { wording, ballot, seat, own };
  return (
    <section>
      <Recorded {...parts} />
      {ballot.state === 'open' && !own.refusal && !own.voted && <VoteChoice {...parts} code={code} />}
      {ballot.state === 'open' && !own.refusal && own.voted && (
        <details>
          <summary>{say('vote.change')}</summary>
          <VoteChoice {...parts} code={code} />
        </details>
      )}
      {ballot.state === 'open' && own.refusal && !own.voted && (
        <p className="note">{say('vote.not-here', { name, cause: cause(own.refusal) ?? '' })}</p>
      )}
    </section>
  );
}
