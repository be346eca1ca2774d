import { type Chosen, choiceOf, ticksOf } from '@yishiting/shared/ballots/choice.ts';
import { sql } from '../setup/database.ts';
import type { Act } from './ballot-page.ts';

type Event = { op: string; seq: number; rev: number; choice: string; unit: string };
type Vote = { unit: string; rev: number; choice: Chosen; seq: number; channel: string };
type Noted = { op: string; unit: string };

/** All that PostgreSQL has of a ballot, by unit. */
export const recordOf = async (url: string, id: string) => {
  const rows = <T extends object>(text: string) => sql<T>(url, text, [id]);
  const electors = await rows<{ seat: string; unit: string; area: number | null }>(
    'select attendance_id as seat, entry_id as unit, area from ballot_elector where ballot_id = $1',
  );
  return {
    events: await rows<Event>(
      'select op, seq, rev, choice, entry_id as unit from cast_event where ballot_id = $1 order by seq',
    ),
    votes: await rows<Vote>(
      `select v.entry_id as unit, v.rev, v.choice, v.seq, e.channel from current_vote v
       join ballot_elector e on e.ballot_id = v.ballot_id and e.entry_id = v.entry_id where v.ballot_id = $1`,
    ),
    marks: await rows<Noted>('select op, entry_id as unit from secret_mark where ballot_id = $1'),
    late: await rows<Noted>('select op, entry_id as unit from late_vote where ballot_id = $1'),
    units: new Map(electors.map(({ seat, unit }) => [seat, unit])),
    /** Floor area of each unit, 0.01 m²; 0 where it does not count. */
    areas: new Map(electors.map(({ unit, area }) => [unit, area ?? 0])),
  };
};
export type BallotRecord = Awaited<ReturnType<typeof recordOf>>;

/** What is wrong with a record, seen from itself alone. */
export const faultsWithin = ({ events, votes, marks }: BallotRecord): string[] => {
  const faults: string[] = [];
  const newest = new Map<string, Event>();
  for (const [i, event] of events.entries()) {
    if (event.seq !== i + 1) faults.push(`seq ${event.seq} is not ${i + 1}`);
    const before = newest.get(event.unit);
    if (before && before.rev >= event.rev) faults.push(`rev ${event.rev} after ${before.rev}`);
    newest.set(event.unit, event);
  }
  if (votes.length !== newest.size) faults.push(`${votes.length} votes of ${newest.size} units`);
  for (const vote of votes) {
    const event = newest.get(vote.unit);
    if (event?.rev !== vote.rev || event.choice !== vote.choice || event.seq !== vote.seq)
      faults.push(`a vote that is not the newest event: ${JSON.stringify([vote, event])}`);
    if (vote.channel === 'hands' || vote.channel === 'paper') faults.push('a vote, and a hand as well');
  }
  if (new Set(marks.map(({ unit }) => unit)).size !== marks.length) faults.push('two marks of one unit');
  return faults;
};

/** Ticks go on record in the order of the list. */
const inOrder = (sent: string): string => choiceOf(ticksOf(sent)) ?? sent;

/** Votes that the staff were told they had entered, and that are not there. */
export const faultsOfHelpers = (record: BallotRecord, acts: readonly Act[]): string[] => {
  const kept = new Map([...record.events, ...record.marks].map(({ op, unit }) => [op, unit]));
  return acts
    .filter(({ op, seat, receipts }) => receipts.size > 0 && kept.get(op) !== record.units.get(seat))
    .map((act) => `entered and lost: ${JSON.stringify(act)}`);
};

/** What is wrong with a record, seen by those who were answered. */
export const faultsBetween = (record: BallotRecord, acts: readonly Act[], isSecret: boolean): string[] => {
  const faults: string[] = [];
  const events = new Map(record.events.map((event) => [event.op, event]));
  const marks = new Map(record.marks.map((mark) => [mark.op, mark]));
  const late = new Set(record.late.map(({ op }) => op));
  const lateUnits = new Set(record.late.map(({ unit }) => unit));
  for (const { op, seat, rev, choice, receipts, refusals } of acts) {
    const kept = isSecret ? marks.get(op) : events.get(op);
    const say = (what: string) =>
      faults.push(`${what}: ${JSON.stringify({ op, rev, choice, refusals: [...refusals] })}`);
    if (receipts.size > 1) say('acked twice, differently');
    if (receipts.size > 0 && !kept) say('acked and lost');
    if (receipts.size === 0 && kept) say('kept and never acked');
    if (kept && kept.unit !== record.units.get(seat)) say('kept for another unit');
    const event = events.get(op);
    if (event && (event.rev !== rev || event.choice !== inOrder(choice))) say('kept otherwise than sent');
    if (kept && late.has(op)) say('counted and late');
    if (refusals.has('ballot.closed') && kept) say('told late, and counted');
    if (refusals.has('ballot.closed') && !lateUnits.has(record.units.get(seat) ?? ''))
      say('told late, not noted');
  }
  return faults;
};
