import { Migration } from '@mikro-orm/migrations';

/**
 * A slip can be typed as well as scanned: an eight-digit PIN, stored as Argon2id under the pepper that `pin_key`
 * names, with the tries since it was printed. And which device held a seat before this one, so that the seat can
 * be taken back there.
 */
const slipPins = `
alter table roster_entry
  add column pin_hash text, add column pin_key text, add column pin_tries int not null default 0,
  add check ((pin_hash is null) = (pin_key is null)), add check (pin_tries >= 0);
alter table attendance add column earlier_session_id uuid references session (id) on delete set null;
create index on attendance (earlier_session_id);
`;

export class SlipPins extends Migration {
  override up(): void {
    this.addSql(slipPins);
  }
}
