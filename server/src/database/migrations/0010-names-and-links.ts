import { Migration } from '@mikro-orm/migrations';

/**
 * Whether the names of a named ballot are shown in the hall, and which void ballot is run again: settled before it opens,
 * as all of a ballot is. What somebody who was helped agreed to stands with their vote.
 */
const links = `
alter table ballot add column names boolean not null default false, add column again uuid references ballot;
alter table helped_vote add column consent text not null default '';
`;

export class NamesAndLinks extends Migration {
  override up(): void {
    this.addSql(links);
  }
}
