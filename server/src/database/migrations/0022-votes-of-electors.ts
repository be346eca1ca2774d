import { Migration } from '@mikro-orm/migrations';

/**
 * A vote is of a unit that may vote in that very ballot. One reference says what two said less of, to the ballot and to
 * the roster; PostgreSQL looks up each for each vote.
 */
const votes = ['cast_event', 'current_vote', 'secret_mark']
  .map(
    (table) => `
alter table ${table} drop constraint ${table}_ballot_id_fkey, drop constraint ${table}_entry_id_fkey,
  add foreign key (ballot_id, entry_id) references ballot_elector (ballot_id, entry_id);`,
  )
  .join('');

/** Votes refer to who may vote. */
export class VotesOfElectors extends Migration {
  override up(): void {
    this.addSql(votes);
  }
}
