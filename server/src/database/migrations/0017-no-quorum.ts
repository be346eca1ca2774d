import { Migration } from '@mikro-orm/migrations';

/**
 * 到会不够: by what numbers too few came, what the meeting had been planned as before it became a consultation, and the
 * meeting that was drafted in its place.
 */
const noQuorum = `
create table no_quorum (
  meeting_id uuid primary key references meeting, kind text not null, steps jsonb not null,
  next_id uuid not null unique references meeting check (next_id <> meeting_id), account_id uuid not null references account,
  at timestamptz not null default clock_timestamp());
create trigger append_only before update or delete or truncate on no_quorum for each statement execute function refuse_change();
`;

export class NoQuorum extends Migration {
  override up(): void {
    this.addSql(noQuorum);
  }
}
