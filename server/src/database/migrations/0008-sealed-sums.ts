import { Migration } from '@mikro-orm/migrations';
import { startTexts } from '@yishiting/shared/text/start.text.ts';

/**
 * The sums of a secret ballot are sealed while it is open, with a key that the database does not have; the close writes
 * them once, over all ways of voting together.
 */
const boxes = `
-- salt and sealed are gone once the ballot is closed or void.
create table secret_box (
  ballot_id uuid primary key references ballot, salt bytea, sealed bytea, check ((salt is null) = (sealed is null)))
  with (fillfactor = 50);
create trigger never_erased before delete or truncate on secret_box for each statement execute function refuse_change();
`;

/**
 * A secret ballot that is open while the program is replaced has sums that anybody could read: it is void, and the
 * meeting votes again. Of the closed ones the sums by channel are added up.
 */
const sums = `
with void as (
  update ballot set state = 'voided', voided_at = clock_timestamp(),
    void_reason = '${startTexts['upgrade.secret-void'].join(' ')}'
  where state = 'open' and secrecy = 'secret' returning meeting_id)
update meeting set step = 'discussion' where id in (select meeting_id from void) and step = 'ballot';
create table secret_total as
  select ballot_id, sum(yes)::int as yes, sum(no)::int as no, sum(abstain)::int as abstain
  from secret_sum join ballot b on b.id = ballot_id where b.state = 'closed' or b.closed_at is not null group by ballot_id;
drop table secret_sum;
alter table secret_total rename to secret_sum;
alter table secret_sum add primary key (ballot_id), add foreign key (ballot_id) references ballot,
  alter yes set not null, alter no set not null, alter abstain set not null;
create trigger append_only before update or delete or truncate on secret_sum for each statement execute function refuse_change();
`;

export class SealedSums extends Migration {
  override up(): void {
    for (const part of [boxes, sums]) this.addSql(part);
  }
}
