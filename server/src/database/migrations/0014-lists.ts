import { Migration } from '@mikro-orm/migrations';

/**
 * A ballot over a list: its options and how many may be ticked, settled at the open like all else that a ballot is. What
 * is counted of it is kept by option; `yes` is then how many votes ticked anything, and `no` is 0.
 */
const lists = `
alter table ballot add column ask jsonb;
alter table teller_entry add column ticks jsonb;
alter table counted_result add column ticks jsonb;
alter table secret_sum add column ticks jsonb;
`;

export class Lists extends Migration {
  override up(): void {
    this.addSql(lists);
  }
}
