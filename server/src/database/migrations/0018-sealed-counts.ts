import { Migration } from '@mikro-orm/migrations';
import { startTexts } from '@yishiting/shared/text/start.text.ts';

/** What tellers enter in a secret ballot is sealed with its box; two who agree leave how many papers there are. */
const counts = `
alter table teller_entry add column sealed bytea,
  alter yes drop not null, alter no drop not null, alter abstain drop not null;
alter table counted_result add column voted int,
  alter yes drop not null, alter no drop not null, alter abstain drop not null;
`;

/**
 * A secret ballot that is open while the program is replaced, with a teller's numbers that anybody could read, is void,
 * and the meeting votes again. In the closed ones the agreed numbers go into the one sum, and are no more told apart.
 */
const ballots = `
with void as (
  update ballot b set state = 'voided', voided_at = clock_timestamp(),
    void_reason = '${startTexts['upgrade.secret-void'].join(' ')}'
  where state = 'open' and secrecy = 'secret' and exists (select 1 from teller_entry t where t.ballot_id = b.id)
  returning id, meeting_id),
burnt as (update secret_box set salt = null, sealed = null where ballot_id in (select id from void))
update meeting set step = 'discussion' where id in (select meeting_id from void) and step = 'ballot';
alter table secret_sum disable trigger append_only;
alter table teller_entry disable trigger append_only;
alter table counted_result disable trigger append_only;
insert into secret_sum as s (ballot_id, yes, no, abstain)
  select r.ballot_id, sum(r.yes), sum(r.no), sum(r.abstain) from counted_result r join ballot b on b.id = r.ballot_id
  where b.secrecy = 'secret' and (b.state = 'closed' or b.closed_at is not null) and not exists (
    select 1 from count_reopened x where x.ballot_id = r.ballot_id and x.channel = r.channel and x.at > r.at)
  group by r.ballot_id
  on conflict (ballot_id) do update set yes = s.yes + excluded.yes, no = s.no + excluded.no, abstain = s.abstain + excluded.abstain;
update counted_result set voted = yes + no + abstain;
alter table counted_result alter voted set not null;
update counted_result set yes = null, no = null, abstain = null
  where ballot_id in (select id from ballot where secrecy = 'secret');
update teller_entry set yes = null, no = null, abstain = null
  where ballot_id in (select id from ballot where secrecy = 'secret');
alter table secret_sum enable trigger append_only;
alter table teller_entry enable trigger append_only;
alter table counted_result enable trigger append_only;
`;

/** A digest of three small numbers can be guessed: none is kept of what a teller entered, nor of anything from before. */
const digests = "update operation set digest = '';";

export class SealedCounts extends Migration {
  override up(): void {
    for (const part of [counts, ballots, digests]) this.addSql(part);
  }
}
