import { Migration } from '@mikro-orm/migrations';

/** That a unit whose vote is counted already tried by phone as well, and why it was refused; never what it chose. */
const attempts = `
create table ballot_attempt (
  ballot_id uuid not null references ballot, entry_id uuid not null references roster_entry,
  why text not null check (why in ('byTellers', 'helped', 'voted')), at timestamptz not null default clock_timestamp(),
  primary key (ballot_id, entry_id, why));
create trigger append_only before update or delete or truncate on ballot_attempt for each statement execute function refuse_change();
`;

export class Attempts extends Migration {
  override up(): void {
    this.addSql(attempts);
  }
}
