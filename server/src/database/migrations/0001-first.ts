import { Migration } from '@mikro-orm/migrations';

const identity = `
create table village (
  id uuid primary key default uuidv7(), slug text not null unique, name text not null, region text not null,
  created_at timestamptz not null default clock_timestamp());
create table account (
  id uuid primary key default uuidv7(), login text not null unique, name text not null, password_hash text not null,
  disabled_at timestamptz, created_at timestamptz not null default clock_timestamp());
create table account_role (
  id uuid primary key default uuidv7(), account_id uuid not null references account, role text not null,
  village_id uuid references village, unique nulls not distinct (account_id, role, village_id));
create table session (
  token_hash bytea primary key, id uuid not null unique default uuidv7(), account_id uuid references account,
  created_at timestamptz not null, seen_at timestamptz not null, ends_at timestamptz not null);
create index on session (ends_at);
create table setup_token (token_hash bytea primary key, used_at timestamptz);
create table audit_entry (
  id uuid primary key default uuidv7(), at timestamptz not null default clock_timestamp(), session_id uuid,
  account_id uuid, action text not null, subject text not null, subject_id uuid, data jsonb not null default '{}');
create index on audit_entry (subject_id);
`;

const petitions = `
create table case_counter (year int not null, series text not null, last int not null, primary key (year, series));
create table petition_case (
  id uuid primary key default uuidv7(), number text not null unique, village_id uuid not null references village,
  channel text not null, category text not null check (category in ('suggestion', 'claim')),
  subject text not null, request text not null, facts text not null, reasons text not null default '',
  place text not null default '', anonymous boolean not null default false, named_in_public boolean not null default false,
  people int not null, representatives int not null default 0, status text not null, unit text not null default '',
  registered_on date not null, transferred_on date, received_on date, notified_on date, accepted_on date, extended_on date,
  replied_on date, review_on date, reviewed_on date, recheck_on date, rechecked_on date,
  notice_waived boolean not null default false, repeat_of uuid references petition_case, tracking_hash bytea not null unique,
  op uuid unique,
  created_at timestamptz not null default clock_timestamp(),
  -- What readers of the masked file see and search, and the nearest running clock: both derived, written with each change.
  masked_subject text not null default '', due_limit date, due_rolled date);
create index on petition_case (village_id, status);
create index on petition_case (due_limit);
create table petitioner (
  id uuid primary key default uuidv7(), case_id uuid not null references petition_case, ordinal int not null,
  name text not null, phone text not null default '', address text not null default '', health text not null default '');
create index on petitioner (case_id);
create index on petitioner (name);
create table case_event (
  id uuid primary key default uuidv7(), case_id uuid not null references petition_case, at timestamptz not null,
  kind text not null, by_name text not null, note text not null default '', data jsonb not null default '{}');
create index on case_event (case_id);
create table case_reply (
  id uuid primary key default uuidv7(), case_id uuid not null unique references petition_case, replied_on date not null,
  facts text not null, opinion text not null, basis text not null, verdict text not null, resolution_id uuid);
create table case_rating (
  id uuid primary key default uuidv7(), case_id uuid not null references petition_case, rated text not null,
  score text not null, words text not null default '', rated_on date not null, unique (case_id, rated));
-- Accusations live apart, with a series of their own, so that nothing here betrays that one exists
-- (Regulations on Petition Work, arts. 30 and 46).
create table accusation (
  id uuid primary key default uuidv7(), number text not null unique, village_id uuid not null references village,
  channel text not null, subject text not null, request text not null, facts text not null,
  reasons text not null default '', place text not null default '', anonymous boolean not null default false,
  petitioners jsonb not null, accused jsonb, registered_on date not null, tracking_hash bytea not null unique, op uuid unique,
  created_at timestamptz not null default clock_timestamp());
`;

const meetings = `
create table meeting (
  id uuid primary key default uuidv7(), code text not null unique, village_id uuid not null references village,
  case_id uuid references petition_case, kind text not null, rule_id text not null, rule jsonb not null,
  title text not null, place text not null, held_at timestamptz not null, public_class boolean not null default true,
  notice_on date, short_reason text not null default '', step text not null, current_item uuid, epoch int not null default 0,
  agenda_locked_at timestamptz, roster_frozen_at timestamptz, roster_hash text, closed_at timestamptz,
  created_at timestamptz not null default clock_timestamp());
create index on meeting (village_id);
create index on meeting (case_id);
create table meeting_staff (
  meeting_id uuid not null references meeting, account_id uuid not null references account, role text not null,
  primary key (meeting_id, account_id, role));
create table agenda_item (
  id uuid primary key, meeting_id uuid not null references meeting, ordinal int not null, zh text not null,
  en text not null default '', links_case boolean not null default false, minutes int,
  called_at timestamptz);
create index on agenda_item (meeting_id);
create table roster_entry (
  id uuid primary key default uuidv7(), meeting_id uuid not null references meeting, ordinal int not null,
  name text not null, household text not null, role text not null default '', area int,
  slip_hash bytea unique, slip_used_at timestamptz,
  unique (meeting_id, ordinal) deferrable initially deferred);
create table attendance (
  id uuid primary key default uuidv7(), meeting_id uuid not null references meeting, entry_id uuid references roster_entry,
  name text not null, household text not null default '', guest_role text, how text not null, channel text not null,
  state text not null, proxy_paper text not null default '', invite_hash bytea unique, session_id uuid references session (id) on delete set null,
  at timestamptz not null default clock_timestamp(), left_at timestamptz);
-- One unit is in the hall once. Somebody turned away or gone may come again.
create unique index attendance_once on attendance (entry_id) where state in ('waiting', 'present');
create index on attendance (meeting_id, state);
create index on attendance (session_id);
create table speech (
  id uuid primary key default uuidv7(), meeting_id uuid not null references meeting, item_id uuid,
  attendance_id uuid not null references attendance, side text, asked_at timestamptz not null default clock_timestamp(),
  began_at timestamptz, until timestamptz, ended_at timestamptz);
create index on speech (meeting_id);
create unique index speech_once on speech (attendance_id) where ended_at is null;
-- A frozen roster keeps its people; only slips go on.
create function keep_frozen() returns trigger language plpgsql as
$$ begin
  if tg_op = 'UPDATE' and (new.meeting_id, new.ordinal, new.name, new.household, new.role, new.area)
    is not distinct from (old.meeting_id, old.ordinal, old.name, old.household, old.role, old.area) then return new; end if;
  if exists (select 1 from meeting where id = coalesce(new.meeting_id, old.meeting_id) and roster_frozen_at is not null)
  then raise exception 'a frozen roster does not change'; end if;
  return coalesce(new, old);
end $$;
create trigger keep_frozen before insert or update or delete on roster_entry for each row execute function keep_frozen();
`;

const documents = `
create table document (
  name text primary key, meeting_id uuid not null references meeting, head bigint not null default 0,
  locked_at timestamptz, created_at timestamptz not null default clock_timestamp());
create table document_update (
  name text not null references document, seq bigint not null, bytes bytea not null, client_session uuid,
  at timestamptz not null default clock_timestamp(), primary key (name, seq));
-- The latest snapshot and the one before it; each stands for all updates up to its sequence.
create table document_snapshot (
  name text not null references document, upto_seq bigint not null, bytes bytea not null,
  at timestamptz not null default clock_timestamp(), primary key (name, upto_seq));
-- Yjs client ids stay bound to who first used them, so that nobody can write in another's name.
create table document_client (
  name text not null references document, client_id bigint not null, owner text not null, primary key (name, client_id));
`;

const ballots = `
create table ballot (
  id uuid primary key default uuidv7(), meeting_id uuid not null references meeting, item_id uuid not null references agenda_item,
  number int not null, motion_zh text not null, motion_en text not null default '', secrecy text not null, policy text not null,
  amends uuid references ballot, state text not null default 'draft', rule jsonb, eligible int, present int, base_area int,
  head int not null default 0, opened_at timestamptz, closes_at timestamptz, closed_at timestamptz, voided_at timestamptz,
  void_reason text not null default '', verdict jsonb, late int not null default 0,
  created_at timestamptz not null default clock_timestamp(), unique (meeting_id, number));
create unique index ballot_one_open on ballot (meeting_id) where state = 'open';
create table ballot_recusal (
  ballot_id uuid not null references ballot, attendance_id uuid not null references attendance, reason text not null,
  primary key (ballot_id, attendance_id));
-- Who may vote, frozen at open. The channel can move until the unit has voted.
create table ballot_elector (
  ballot_id uuid not null references ballot, attendance_id uuid not null references attendance, entry_id uuid not null references roster_entry,
  weight int not null default 1, area int, channel text not null, recused boolean not null default false,
  primary key (ballot_id, entry_id), unique (ballot_id, attendance_id));
-- Every named vote and change of mind, in the order of the ballot's head. Never updated.
create table cast_event (
  ballot_id uuid not null references ballot, seq int not null, op uuid not null, entry_id uuid not null references roster_entry,
  rev int not null, choice text not null, channel text not null,
  at timestamptz not null default clock_timestamp(), primary key (ballot_id, seq), unique (ballot_id, op));
-- Who entered a vote for somebody, and who watched, in named and secret ballots alike; never what was chosen.
create table helped_vote (
  ballot_id uuid not null references ballot, entry_id uuid not null references roster_entry, helper_id uuid not null references account,
  witness text not null, at timestamptz not null default clock_timestamp(), primary key (ballot_id, entry_id));
-- Rebuildable from cast_event.
create table current_vote (
  ballot_id uuid not null references ballot, entry_id uuid not null references roster_entry, rev int not null, choice text not null,
  channel text not null, seq int not null, primary key (ballot_id, entry_id));
-- Secret A: that a unit has voted, and the sums of the choices, share no key. No row of a choice exists.
create table secret_mark (
  ballot_id uuid not null references ballot, entry_id uuid not null references roster_entry, op uuid not null, number text not null,
  at timestamptz not null default clock_timestamp(), primary key (ballot_id, entry_id), unique (ballot_id, op));
create table secret_sum (
  ballot_id uuid not null references ballot, channel text not null, yes int not null default 0, no int not null default 0, abstain int not null default 0,
  primary key (ballot_id, channel));
create table late_vote (
  ballot_id uuid not null references ballot, entry_id uuid not null references roster_entry, op uuid not null,
  at timestamptz not null default clock_timestamp(), primary key (ballot_id, entry_id));
-- Hands and paper: each teller's entry stays on record.
create table teller_entry (
  id uuid primary key default uuidv7(), ballot_id uuid not null references ballot, channel text not null, round int not null,
  account_id uuid not null references account, yes int not null, no int not null, abstain int not null,
  at timestamptz not null default clock_timestamp(), unique (ballot_id, channel, round, account_id));
create table counted_result (
  ballot_id uuid not null references ballot, channel text not null, yes int not null, no int not null, abstain int not null,
  at timestamptz not null default clock_timestamp(), primary key (ballot_id, channel));
`;

const outcomes = `
create table resolution_counter (
  village_id uuid not null references village, kind text not null, year int not null, last int not null,
  primary key (village_id, kind, year));
-- The number is official and shown; the slug is the same in a URL: /open/{village}/resolutions/{slug}.
create table resolution (
  id uuid primary key default uuidv7(), meeting_id uuid not null references meeting, village_id uuid not null references village,
  ballot_id uuid unique references ballot, kind text not null, text text not null, state text not null default 'draft',
  number text, slug text, adopted_at timestamptz, signatories jsonb not null default '[]',
  created_at timestamptz not null default clock_timestamp(),
  unique (village_id, slug), unique (village_id, number),
  check ((state = 'draft') = (number is null) and (number is null) = (slug is null) and (number is null) = (adopted_at is null)));
create index on resolution (meeting_id);
-- A second tap writes no second outcome.
create unique index resolution_one_draft on resolution (meeting_id) where ballot_id is null and state = 'draft';
-- What is signed stays as it was signed.
create function keep_signed() returns trigger language plpgsql as
$$ begin
  if tg_op = 'DELETE' or (new.text, new.kind, new.number, new.slug, new.adopted_at, new.signatories, new.ballot_id, new.meeting_id)
    is distinct from (old.text, old.kind, old.number, old.slug, old.adopted_at, old.signatories, old.ballot_id, old.meeting_id)
  then raise exception 'a signed resolution does not change'; end if;
  return new;
end $$;
create trigger keep_signed before update or delete on resolution for each row when (old.state <> 'draft') execute function keep_signed();
create table task (
  id uuid primary key default uuidv7(), resolution_id uuid not null references resolution, text text not null, owner text not null,
  due_on date not null, done_on date, evidence text not null default '', created_at timestamptz not null default clock_timestamp());
create index on task (resolution_id);
create table publication (
  id uuid primary key default uuidv7(), resolution_id uuid not null unique references resolution, from_on date not null, to_on date not null,
  place text not null, masked_text text not null, verified_by text, verified_at timestamptz);
alter table case_reply add foreign key (resolution_id) references resolution;
`;

/** Records that only ever grow: not even a mistaken query of ours can rewrite them. */
const records = [
  'audit_entry',
  'case_event',
  'cast_event',
  'secret_mark',
  'helped_vote',
  'late_vote',
  'teller_entry',
  'counted_result',
  'ballot_recusal',
];

/** Who was there and who spoke: rows change until somebody left or ended, and none is ever erased. */
const sheets = ['attendance', 'speech'];

const appendOnly = `
create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% is a record: rows are only appended', tg_table_name; end $$;
${sheets.map((t) => `create trigger never_erased before delete or truncate on ${t} for each statement execute function refuse_change();`).join('\n')}
${records.map((t) => `create trigger append_only before update or delete or truncate on ${t} for each statement execute function refuse_change();`).join('\n')}
`;

export class First extends Migration {
  override up(): void {
    for (const part of [identity, petitions, meetings, documents, ballots, outcomes, appendOnly])
      this.addSql(part);
  }
}
