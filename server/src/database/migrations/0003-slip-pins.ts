import { Migration } from '@mikro-orm/migrations';

/**
 * A slip can be typed as well as scanned: an eight-digit PIN, stored as Argon2id under the pepper that `pin_key`
 * names, with the tries since it was printed. And which device held a seat before this one, so that the seat can
 * be taken back there. And who has come at all: a meeting ends with the number of those.
 */
const slipPins = `
alter table roster_entry
  add column pin_hash text, add column pin_key text, add column pin_tries int not null default 0,
  add check ((pin_hash is null) = (pin_key is null)), add check (pin_tries >= 0);
alter table attendance add column earlier_session_id uuid references session (id) on delete set null;
create index on attendance (earlier_session_id);
-- Who was let in at some time, whatever became of them: left from the waiting room is not the same as left from the hall.
alter table attendance
  add column came boolean not null default false,
  -- Said on their own phone that they leave; an officer's note does not set it.
  add column left_self boolean not null default false;
update attendance set came = true where state = 'present' or (state = 'left' and left_at is not null);
create function note_came() returns trigger language plpgsql as
$$ begin
  if new.state = 'present' then new.came := true; end if;
  return new;
end $$;
create trigger note_came before insert or update on attendance for each row execute function note_came();
`;

export class SlipPins extends Migration {
  override up(): void {
    this.addSql(slipPins);
  }
}
