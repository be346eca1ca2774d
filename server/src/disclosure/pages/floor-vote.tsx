import { randomUUID } from 'node:crypto';
import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { choices } from '@yishiting/shared/ballots/choice.ts';
import { numberedOptions } from '@yishiting/shared/ballots/name-choice.ts';
import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import type { VoteForm } from '../floor.form.ts';
import type { FloorWording } from './floor-wording.ts';
import { Either } from './parts.tsx';

const Hidden = ({ values }: { values: Record<string, string | number> }) =>
  Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);

type SeatBallot = NonNullable<SeatView['ballot']>;
type BallotProps = {
  wording: FloorWording;
  code: string;
  ballot: BoardBallot;
  seat: SeatView;
  own: SeatBallot;
};

/** The options of a list: one alone is a choice of one, more are boxes, of which nothing but the server keeps count. */
function ListOptions({ wording, ask, motion }: { wording: FloorWording; ask: ListAsk; motion: string }) {
  const { say, language } = wording;
  return numberedOptions(language, ask).map(({ key, name }) => (
    <label className="choice" key={key}>
      <input
        type={ask.most === 1 ? 'radio' : 'checkbox'}
        name="choice"
        value={key}
        aria-label={say('vote.option-full', { choice: name, motion })}
      />
      {name}
    </label>
  ));
}

/** The options and one button. A new page carries a new operation number, a second press of the button the same. */
export function VoteChoice({ wording, code, ballot, seat, own }: BallotProps) {
  const { say, href, choose } = wording;
  const motion = wording.language === 'en' && ballot.motion.en ? ballot.motion.en : ballot.motion.zh;
  const { ask } = ballot;
  return (
    <form method="post" action={href(`/f/${code}/confirm`)}>
      <Hidden
        values={{ ballotId: ballot.id, attendanceId: seat.attendanceId, op: randomUUID(), rev: own.rev + 1 }}
      />
      <fieldset>
        <legend>{say('vote.legend', { name: seat.name })}</legend>
        {ask && <p>{say('vote.most', { most: ask.most })}</p>}
        {ask && <ListOptions wording={wording} ask={ask} motion={motion} />}
        {!ask &&
          choices.map((choice) => (
            <label className="choice" key={choice}>
              <input
                type="radio"
                name="choice"
                value={choice}
                required
                aria-label={say('vote.option-full', { choice: choose(choice), motion })}
              />
              {choose(choice)}
            </label>
          ))}
      </fieldset>
      <button type="submit">{say('vote.next')}</button>
      {ask && (
        <button type="submit" className="plain" name="choice" value="abstain">
          {say('vote.none')}
        </button>
      )}
    </form>
  );
}

/** Only what is on record is called recorded. */
export function Recorded({ wording, ballot, seat, own }: Omit<BallotProps, 'code'>) {
  const { say, clock, choose } = wording;
  if (!own.voted) return null;
  return (
    <>
      <p className="said good">
        {own.choice
          ? say('vote.recorded', { choice: choose(own.choice, ballot.ask) })
          : say('vote.recorded-secret')}
      </p>
      {ballot.secrecy === 'secret' && <p className="quiet">{say('vote.secret-hidden')}</p>}
      {own.receipt && (
        <p className="quiet">
          {say('vote.receipt', {
            name: seat.name,
            number: own.receipt.number,
            time: clock(new Date(own.receipt.at)),
          })}
        </p>
      )}
    </>
  );
}

type ConfirmProps = {
  wording: FloorWording;
  code: string;
  form: VoteForm;
  ballot: BoardBallot;
  seat: SeatView;
};

/** The choice once more, before it counts. */
export function ConfirmVote({ wording, code, form, ballot, seat }: ConfirmProps) {
  const { say, href, choose } = wording;
  return (
    <>
      <h1>
        <Either wording={wording.page} text={ballot.motion} />
      </h1>
      <p className="said">
        {say('vote.chosen', { name: seat.name, choice: choose(form.choice, ballot.ask) })}
      </p>
      <p>
        {say('vote.not-yet')} {say(ballot.secrecy === 'secret' ? 'vote.secret-final' : 'vote.named-change')}
      </p>
      <form method="post" action={href(`/f/${code}/cast`)}>
        <Hidden values={form} />
        <button type="submit">{say('vote.confirm')}</button>
      </form>
      <p>
        <a className="button plain" href={href(`/f/${code}`)}>
          {say('vote.edit')}
        </a>
      </p>
    </>
  );
}
