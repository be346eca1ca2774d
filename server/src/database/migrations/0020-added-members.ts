import { Migration } from '@mikro-orm/migrations';

/** 补录的户内成员: a household that comes to a frozen roster may have several, all of them confirmed with it. */
const addedMembers = `
alter table roster_change add column members text[] not null default '{}',
  add check (members = '{}' or (kind = 'addition' and cardinality(members) > 1 and members[1] = name));
create or replace function keep_frozen_person() returns trigger language plpgsql as
$$ begin
  if tg_op = 'INSERT' and exists (select 1 from roster_change c join roster_change_answer a on a.change_id = c.id
    where a.entry_id = new.entry_id and c.members[new.ordinal] = new.name) then return new; end if;
  if exists (select 1 from roster_entry e join meeting m on m.id = e.meeting_id
    where e.id = coalesce(new.entry_id, old.entry_id) and m.roster_frozen_at is not null)
  then raise exception 'a frozen roster does not change'; end if;
  return coalesce(new, old);
end $$;
`;

export class AddedMembers extends Migration {
  override up(): void {
    this.addSql(addedMembers);
  }
}
