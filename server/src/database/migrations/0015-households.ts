import { Migration } from '@mikro-orm/migrations';

/** 户内成员: only of households with several; and who of them holds the household's vote. */
const households = `
create table roster_person (
  id uuid primary key default uuidv7(), entry_id uuid not null references roster_entry on delete cascade, ordinal int not null,
  name text not null, unique (entry_id, ordinal) deferrable initially deferred, unique (entry_id, id));
create function keep_frozen_person() returns trigger language plpgsql as
$$ begin
  if exists (select 1 from roster_entry e join meeting m on m.id = e.meeting_id
    where e.id = coalesce(new.entry_id, old.entry_id) and m.roster_frozen_at is not null)
  then raise exception 'a frozen roster does not change'; end if;
  return coalesce(new, old);
end $$;
create trigger keep_frozen before insert or update or delete on roster_person for each row execute function keep_frozen_person();
-- Whom the slip was made out to.
alter table roster_entry add column slip_person_id uuid references roster_person on delete set null;
alter table attendance add column person_id uuid, add foreign key (entry_id, person_id) references roster_person (entry_id, id);
`;

/** What changes on a frozen roster: one officer asks, another one answers. */
const changes = `
create table roster_change (
  id uuid primary key default uuidv7(), meeting_id uuid not null references meeting, kind text not null check (kind in ('addition', 'transfer')),
  -- transfer: to whom, of which household.
  entry_id uuid, person_id uuid, foreign key (entry_id, person_id) references roster_person (entry_id, id),
  -- addition: the line as it will stand on the roster.
  name text, household text, role text, area int,
  reason text not null check (reason <> ''), account_id uuid not null references account, by_name text not null,
  at timestamptz not null default clock_timestamp(), unique (id, account_id),
  check ((kind = 'transfer') = (entry_id is not null and person_id is not null)),
  check ((kind = 'addition') = (name is not null and household is not null and role is not null)));
create index on roster_change (meeting_id);
create table roster_change_answer (
  change_id uuid primary key references roster_change, confirmed boolean not null, asked_by uuid not null,
  account_id uuid not null references account check (account_id <> asked_by), by_name text not null,
  -- A confirmed addition: its entry, and the hash of the roster before and after it.
  entry_id uuid unique references roster_entry deferrable initially deferred, before_hash text, hash text,
  at timestamptz not null default clock_timestamp(), foreign key (change_id, asked_by) references roster_change (id, account_id),
  check (confirmed or entry_id is null), check ((entry_id is null) = (hash is null)), check ((hash is null) = (before_hash is null)));
-- A frozen roster keeps its people; only slips go on, and lines come to it that two officers stand for.
create or replace function keep_frozen() returns trigger language plpgsql as
$$ begin
  if tg_op = 'UPDATE' and (new.meeting_id, new.ordinal, new.name, new.household, new.role, new.area)
    is not distinct from (old.meeting_id, old.ordinal, old.name, old.household, old.role, old.area) then return new; end if;
  if tg_op = 'INSERT' and exists (select 1 from roster_change c join roster_change_answer a on a.change_id = c.id
    where a.entry_id = new.id and (c.meeting_id, c.name, c.household, c.role, c.area)
      is not distinct from (new.meeting_id, new.name, new.household, new.role, new.area)) then return new; end if;
  if exists (select 1 from meeting where id = coalesce(new.meeting_id, old.meeting_id) and roster_frozen_at is not null)
  then raise exception 'a frozen roster does not change'; end if;
  return coalesce(new, old);
end $$;
`;

/** The first who is let in holds the vote of the household; then whom two officers name. */
const holders = `
create table unit_holder (
  entry_id uuid not null references roster_entry, seq int not null, person_id uuid not null,
  change_id uuid unique references roster_change, at timestamptz not null default clock_timestamp(),
  primary key (entry_id, seq), foreign key (entry_id, person_id) references roster_person (entry_id, id),
  check ((seq = 1) = (change_id is null)));
-- The first who is let in holds the vote of the household, by whichever door.
create function note_holder() returns trigger language plpgsql as
$$ begin
  insert into unit_holder (entry_id, seq, person_id) values (new.entry_id, 1, new.person_id) on conflict do nothing;
  return null;
end $$;
create trigger note_holder after insert or update on attendance for each row
  when (new.state = 'present' and new.person_id is not null) execute function note_holder();
`;

const records = ['unit_holder', 'roster_change', 'roster_change_answer'];

const appendOnly = records
  .map(
    (table) =>
      `create trigger append_only before update or delete or truncate on ${table} for each statement execute function refuse_change();`,
  )
  .join('\n');

/** Households with their members, and what two officers change on a frozen roster. */
export class Households extends Migration {
  override up(): void {
    for (const part of [households, changes, holders, appendOnly]) this.addSql(part);
  }
}
