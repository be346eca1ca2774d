import type { Chosen } from '@yishiting/shared/ballots/choice.ts';
import { mayCast } from '@yishiting/shared/ballots/eligibility.ts';
import type { SeatView, VoteChannel } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { SeatBallots } from '../meetings/index.ts';
import { RECEIPT_NUMBER } from './vote-record.ts';

type SeatBallot = NonNullable<SeatView['ballot']>;
type Row = {
  attendance_id: string;
  ballot_id: string;
  state: 'open' | 'closed' | 'voided';
  secrecy: 'named' | 'secret';
  closes_at: string | null;
  now: string;
  channel: VoteChannel | null;
  recused: boolean | null;
  rev: number | null;
  choice: Chosen | null;
  number: string | null;
  at: string | null;
};

// One statement for all seats asked for: 200 phones are one question to the database.
const SEATS = `
with latest as (select distinct on (meeting_id) * from ballot where opened_at is not null and meeting_id = ? order by meeting_id, opened_at desc)
select a.id as attendance_id, b.id as ballot_id, b.state, b.secrecy, b.closes_at, clock_timestamp() as now, e.channel, e.recused,
  coalesce(v.rev, case when m.entry_id is not null then 1 end) as rev, v.choice,
  coalesce(v.number, m.number) as number, coalesce(c.at, m.at) as at
from latest b join attendance a on a.meeting_id = b.meeting_id
left join ballot_elector e on e.ballot_id = b.id and e.entry_id = a.entry_id
left join lateral (select *, ${RECEIPT_NUMBER} as number from current_vote where ballot_id = b.id and entry_id = e.entry_id) v on true
left join cast_event c on c.ballot_id = b.id and c.seq = v.seq
left join secret_mark m on m.ballot_id = b.id and m.entry_id = e.entry_id
where a.id = any(array[?]::uuid[])`;

/** What each seat may do in the ballot that the hall looks at, and what it has on record. */
export const readSeatBallots: SeatBallots = async (em, meetingId, seats) => {
  const ids = seats.map((s) => s.attendanceId);
  const rows = ids.length ? await em.execute<Row[]>(SEATS, [meetingId, ids]) : [];
  return new Map(rows.map((row) => [row.attendance_id, presentSeat(row)]));
};

const presentSeat = (row: Row): SeatBallot => ({
  ballotId: row.ballot_id,
  refusal: mayCast({
    ballot: {
      state: row.state,
      secrecy: row.secrecy,
      closesAt: row.closes_at ? Date.parse(row.closes_at) : null,
    },
    now: Date.parse(row.now),
    elector: row.channel ? { channel: row.channel, recused: row.recused ?? false, rev: row.rev } : null,
    rev: (row.rev ?? 0) + 1,
  }),
  voted: row.rev !== null,
  choice: row.choice,
  rev: row.rev ?? 0,
  receipt: row.number && row.at ? { number: row.number, at: new Date(row.at).toISOString() } : null,
});
