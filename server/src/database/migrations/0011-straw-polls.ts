import { Migration } from '@mikro-orm/migrations';

/** 摸底: a ballot that only shows opinions. */
const polls = 'alter table ballot add column poll boolean not null default false;';

export class StrawPolls extends Migration {
  override up(): void {
    this.addSql(polls);
  }
}
