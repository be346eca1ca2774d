import { Migration } from '@mikro-orm/migrations';

/**
 * Acts that were asked for under an operation id, each with what came of it. `owner` asked, `digest` is of the whole
 * request; `outcome` holds ids and codes, never a token, a name or a choice.
 */
export class Operations extends Migration {
  override up(): void {
    this.addSql(`
create table operation (
  id uuid primary key, owner text not null, digest bytea not null, outcome jsonb,
  at timestamptz not null default clock_timestamp());`);
  }
}
