import { Migration } from '@mikro-orm/migrations';

/**
 * A ballot over a list: its options and how many may be ticked, settled at the open like all else that a ballot is. What
 * is counted of it stands by what is counted (`ticked`, `abstain`, and each option by its key) instead of as yes and no.
 */
const counted = ['teller_entry', 'counted_result', 'secret_sum']
  .map(
    (t) =>
      `alter table ${t} add column counts jsonb, alter yes drop not null, alter no drop not null, alter abstain drop not null;`,
  )
  .join('\n');

export class Lists extends Migration {
  override up(): void {
    this.addSql('alter table ballot add column ask jsonb;');
    this.addSql(counted);
  }
}
