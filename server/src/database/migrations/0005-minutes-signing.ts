import { Migration } from '@mikro-orm/migrations';

/** Where the minutes of a meeting stand. Absent: a draft. Everything that led there is in the records below. */
const state = `
create table minutes (
  meeting_id uuid primary key references meeting,
  state text not null default 'draft' check (state in ('draft', 'circulated', 'signing', 'frozen')));
create function keep_frozen_minutes() returns trigger language plpgsql as
$$ begin raise exception 'frozen minutes do not change'; end $$;
create trigger keep_frozen before update or delete on minutes
  for each row when (old.state = 'frozen') execute function keep_frozen_minutes();
-- A document that was signed stays locked, whoever asks.
create function keep_signed_document() returns trigger language plpgsql as
$$ begin
  if exists (select 1 from minutes where meeting_id = old.meeting_id and state = 'frozen')
    and old.name like '%:minutes' then raise exception 'signed minutes stay locked'; end if;
  return new;
end $$;
create trigger keep_signed before update on document
  for each row when (old.locked_at is not null and new.locked_at is null) execute function keep_signed_document();
`;

/** 征求意见: what the attendees were given to read, what they proposed, and what became of it. */
const amendments = `
create table minutes_circulation (
  id uuid primary key default uuidv7(), meeting_id uuid not null references meeting, number int not null,
  blocks jsonb not null, account_id uuid not null references account, by_name text not null,
  at timestamptz not null default clock_timestamp(), unique (meeting_id, number));
-- place: the Yjs id of a block; was: what stood there in the copy that was read. proposer: account:{id} or seat:{id}.
create table minutes_proposal (
  id uuid primary key default uuidv7(), circulation_id uuid not null references minutes_circulation,
  kind text not null check (kind in ('replace', 'insert', 'delete', 'remark')), place text, was text not null default '',
  text text not null default '', reason text not null default '', proposer text not null, by_name text not null,
  at timestamptz not null default clock_timestamp(),
  check (kind not in ('replace', 'delete') or place is not null));
create index on minutes_proposal (circulation_id);
-- applied: the server made the change in the document; then client_id is the Yjs client that wrote it.
create table minutes_decision (
  proposal_id uuid primary key references minutes_proposal, verdict text not null check (verdict in ('accepted', 'rejected')),
  applied boolean not null default false, reason text not null default '', client_id bigint,
  account_id uuid not null references account, by_name text not null, at timestamptz not null default clock_timestamp(),
  check (applied = (client_id is not null)), check (verdict = 'accepted' or reason <> ''));
`;

/** 签署: the bytes that are signed, who signed them, who would not, and why they were opened again. */
const signing = `
create table minutes_copy (
  id uuid primary key default uuidv7(), meeting_id uuid not null references meeting, number int not null,
  paper bytea not null, paper_hash bytea not null check (paper_hash = sha256(paper)),
  annex bytea not null, annex_hash bytea not null check (annex_hash = sha256(annex)),
  document bytea not null, document_hash bytea not null check (document_hash = sha256(document)),
  account_id uuid not null references account, by_name text not null,
  at timestamptz not null default clock_timestamp(), unique (meeting_id, number));
-- One role signs once, and nobody signs in two.
create table minutes_signature (
  copy_id uuid not null references minutes_copy, role text not null check (role in ('chair', 'recorder', 'supervisor')),
  account_id uuid not null references account, by_name text not null, at timestamptz not null default clock_timestamp(),
  primary key (copy_id, role), unique (copy_id, account_id));
create table minutes_refusal (
  id uuid primary key default uuidv7(), copy_id uuid not null references minutes_copy,
  role text not null check (role in ('chair', 'recorder', 'supervisor')), reason text not null,
  account_id uuid not null references account, by_name text not null, at timestamptz not null default clock_timestamp());
create index on minutes_refusal (copy_id);
create table minutes_reopening (
  copy_id uuid primary key references minutes_copy, reason text not null,
  account_id uuid not null references account, by_name text not null, at timestamptz not null default clock_timestamp());
`;

/** 勘误: written by one of the three, confirmed by another; the bytes of each name the hash of what came before it. */
const corrections = `
create table minutes_correction (
  id uuid primary key default uuidv7(), copy_id uuid not null references minutes_copy, text text not null, reason text not null,
  role text not null, account_id uuid not null references account, by_name text not null,
  at timestamptz not null default clock_timestamp());
create index on minutes_correction (copy_id);
create table minutes_confirmation (
  correction_id uuid primary key references minutes_correction, copy_id uuid not null references minutes_copy,
  number int not null, role text not null, account_id uuid not null references account, by_name text not null,
  at timestamptz not null, bytes bytea not null, hash bytea not null check (hash = sha256(bytes)),
  unique (copy_id, number));
`;

const records = [
  'minutes_circulation',
  'minutes_proposal',
  'minutes_decision',
  'minutes_copy',
  'minutes_signature',
  'minutes_refusal',
  'minutes_reopening',
  'minutes_correction',
  'minutes_confirmation',
];

const appendOnly = records
  .map(
    (table) =>
      `create trigger append_only before update or delete or truncate on ${table} for each statement execute function refuse_change();`,
  )
  .join('\n');

export class MinutesSigning extends Migration {
  override up(): void {
    for (const part of [state, amendments, signing, corrections, appendOnly]) this.addSql(part);
  }
}
