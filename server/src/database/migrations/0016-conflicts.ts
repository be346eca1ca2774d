import { Migration } from '@mikro-orm/migrations';

/**
 * A unit whose vote is on record and who also raised a hand or put in a paper: noted, and settled with a reason before the
 * close. Where that hand or paper was in a count that two tellers had agreed on, the count is taken up again: what they
 * enter then stands beside the earlier numbers.
 */
const conflicts = `
create table ballot_conflict (
  id uuid primary key default uuidv7(), ballot_id uuid not null references ballot, entry_id uuid not null references roster_entry,
  also text not null check (also in ('hands', 'paper')), account_id uuid not null references account,
  at timestamptz not null default clock_timestamp(), unique (ballot_id, entry_id, also));
create table conflict_settlement (
  conflict_id uuid primary key references ballot_conflict, reason text not null, account_id uuid not null references account,
  at timestamptz not null default clock_timestamp());
create table count_reopened (
  ballot_id uuid not null references ballot, channel text not null, at timestamptz not null default clock_timestamp(),
  primary key (ballot_id, channel, at));
alter table counted_result drop constraint counted_result_pkey, add primary key (ballot_id, channel, at);
`;

const records = ['ballot_conflict', 'conflict_settlement', 'count_reopened'];
const appendOnly = records
  .map(
    (t) =>
      `create trigger append_only before update or delete or truncate on ${t} for each statement execute function refuse_change();`,
  )
  .join('\n');

export class Conflicts extends Migration {
  override up(): void {
    this.addSql(conflicts);
    this.addSql(appendOnly);
  }
}
