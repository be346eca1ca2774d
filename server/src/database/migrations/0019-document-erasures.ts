import { Migration } from '@mikro-orm/migrations';

/**
 * Who took out what: kept of edits that a snapshot has taken the place of, so that a difference names people for good.
 */
const erasures = `
-- seq: of the last of the edits that a row sums up; no version lies between them. ranges: [Yjs client id, clock, length].
create table document_erasure (
  name text not null references document, seq bigint not null, owner text not null, ranges jsonb not null,
  primary key (name, seq, owner));
create trigger append_only before update or delete or truncate on document_erasure for each statement execute function refuse_change();
`;

export class DocumentErasures extends Migration {
  override up(): void {
    this.addSql(erasures);
  }
}
