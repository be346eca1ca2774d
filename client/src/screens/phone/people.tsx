import type { SeatView } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { electorateTexts } from '@yishiting/shared/text/electorate.text.ts';
import { phoneTexts } from '@yishiting/shared/text/phone.text.ts';
import { useTexts } from '../../app/language.ts';
import { type Stage, stageOf } from './ballot-stage.ts';
import { type Outbox, slipKey } from './outbox.ts';

type Props = {
  seats: SeatView[];
  chosen: string;
  /** While there is one to vote in or to look back at. */
  ballot: BoardBallot | null;
  outbox: Outbox;
  onChoose: (attendanceId: string) => void;
};

const words = {
  choosing: 'seat.not-voted',
  confirming: 'seat.not-voted',
  loading: 'seat.not-voted',
  pending: 'seat.pending',
  recorded: 'seat.recorded',
  refused: 'seat.rejected',
  barred: 'seat.cannot',
} as const;

const statusOf = (seat: SeatView, ballot: BoardBallot | null, outbox: Outbox) => {
  if (seat.state !== 'present') return `seat.${seat.state}` as const;
  if (seat.guest) return 'seat.guest';
  if (!ballot) return 'seat.present';
  const slip = outbox[slipKey({ ballotId: ballot.id, attendanceId: seat.attendanceId })];
  const stage: Stage = stageOf(ballot, seat, slip);
  if (stage.kind === 'over') return stage.recorded ? 'seat.recorded' : 'seat.not-voted';
  return stage.kind === 'voided' ? 'seat.present' : words[stage.kind];
};

/** Everybody who votes on this phone, each with how far they are; a tap brings up their paper. */
export const People = ({ seats, chosen, ballot, outbox, onChoose }: Props) => {
  const say = useTexts(phoneTexts);
  const proxies = useTexts(electorateTexts);
  return (
    <nav className="people" aria-label={say('seat.people')}>
      {seats.map((seat) => (
        <button
          key={seat.attendanceId}
          type="button"
          className="big person"
          aria-pressed={seat.attendanceId === chosen}
          onClick={() => onChoose(seat.attendanceId)}
        >
          <span>{seat.name}</span>
          {seat.proxy && <span className="hint">{proxies('proxy.seat')}</span>}
          <span className="tag">{say(statusOf(seat, ballot, outbox))}</span>
        </button>
      ))}
    </nav>
  );
};
