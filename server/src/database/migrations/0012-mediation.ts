import { Migration } from '@mikro-orm/migrations';

/** What a mediation comes to: each wording whole, who signs it, who did, and the seal. Nothing is written over. */
const mediation = `
create table mediation_agreement (
  id uuid primary key default uuidv7(), meeting_id uuid not null references meeting, version int not null,
  facts text not null, terms text not null, performance text not null,
  account_id uuid not null references account, by_name text not null, at timestamptz not null default clock_timestamp(),
  unique (meeting_id, version));
-- A party is on the roster, which may still be replaced; the name is kept as it was signed. A mediator is a guest.
create table mediation_signer (
  id uuid primary key default uuidv7(), agreement_id uuid not null references mediation_agreement, ordinal int not null,
  role text not null check (role in ('party', 'mediator')), name text not null, household text not null default '',
  entry_id uuid, attendance_id uuid references attendance,
  check ((role = 'party') = (entry_id is not null)), check ((role = 'mediator') = (attendance_id is not null)),
  unique (agreement_id, ordinal), unique (agreement_id, entry_id), unique (agreement_id, attendance_id));
-- By the own phone, which held this seat; or on paper, noted by an account.
create table mediation_signature (
  signer_id uuid primary key references mediation_signer, attendance_id uuid references attendance,
  account_id uuid references account, paper text not null default '', at timestamptz not null default clock_timestamp(),
  check ((paper = '') = (attendance_id is not null)), check ((paper <> '') = (account_id is not null)));
create table mediation_seal (
  agreement_id uuid primary key references mediation_agreement, number text not null unique,
  settled_case uuid references petition_case, account_id uuid not null references account, by_name text not null,
  sealed_on date not null, at timestamptz not null default clock_timestamp());
`;

const appendOnly = ['agreement', 'signer', 'signature', 'seal']
  .map(
    (part) =>
      `create trigger append_only before update or delete or truncate on mediation_${part} for each statement execute function refuse_change();`,
  )
  .join('\n');

export class Mediation extends Migration {
  override up(): void {
    for (const part of [mediation, appendOnly]) this.addSql(part);
  }
}
