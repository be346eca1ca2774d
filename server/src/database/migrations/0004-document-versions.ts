import { Migration } from '@mikro-orm/migrations';

/**
 * What a document said when something was done: each version points at a whole state, which is kept once however many
 * versions share it. Neither is ever written over.
 */
const versions = `
create table document_state (
  name text not null references document, seq bigint not null, bytes bytea not null, sha256 bytea not null,
  primary key (name, seq));
-- number: of the ballot. restores: the version that was brought back right after this one was made.
create table document_version (
  id uuid primary key default uuidv7(), name text not null, seq bigint not null,
  act text not null check (act in ('notice', 'lock', 'open', 'close', 'sign', 'request', 'restore')),
  number int, title text not null default '', restores uuid references document_version,
  owner text not null, by_name text not null, at timestamptz not null default clock_timestamp(),
  foreign key (name, seq) references document_state,
  check ((act in ('open', 'close')) = (number is not null)),
  check ((act = 'request') = (title <> '')),
  check ((act = 'restore') = (restores is not null)));
create index on document_version (name, at);
${['document_state', 'document_version'].map((t) => `create trigger append_only before update or delete or truncate on ${t} for each statement execute function refuse_change();`).join('\n')}
`;

export class DocumentVersions extends Migration {
  override up(): void {
    this.addSql(versions);
  }
}
