import { Migration } from '@mikro-orm/migrations';

/**
 * Giving the minutes round for comments is an act of its own, with the number of the copy: its name is put into words
 * where it is read. Versions of before keep the name that they were given.
 */
const circulated = `
alter table document_version
  drop constraint document_version_act_check,
  drop constraint document_version_check,
  add constraint document_version_act_check
    check (act in ('notice', 'lock', 'open', 'close', 'circulate', 'sign', 'request', 'restore')),
  -- number: of the ballot, or of the copy for comment.
  add constraint document_version_check check ((act in ('open', 'close', 'circulate')) = (number is not null));
`;

export class CirculatedVersions extends Migration {
  override up(): void {
    this.addSql(circulated);
  }
}
