import { Migration } from '@mikro-orm/migrations';

/**
 * What a ballot is, is settled once it is open, whatever the program thinks: it only opens, closes and becomes void, in
 * this order. A column that a ballot gets later is settled too, unless it is named here.
 */
const ballots = `
create function keep_ballot() returns trigger language plpgsql as
$$ declare moves text[] := case old.state
  when 'open' then '{state,head,late,closed_at,voided_at,void_reason,verdict}'
  when 'closed' then '{state,late,voided_at,void_reason}'
  else '{late}' end;
begin
  if new.state <> old.state and (old.state, new.state) not in (('open', 'closed'), ('open', 'voided'), ('closed', 'voided'))
  then raise exception 'a ballot that is % does not become %', old.state, new.state; end if;
  if to_jsonb(new) - moves <> to_jsonb(old) - moves then raise exception 'an opened ballot does not change'; end if;
  return new;
end $$;
create trigger keep_ballot before update on ballot for each row when (old.state <> 'draft') execute function keep_ballot();
create trigger never_erased before delete or truncate on ballot for each statement execute function refuse_change();
create trigger never_erased before delete or truncate on current_vote for each statement execute function refuse_change();
`;

/** Who may vote and who recuses is settled at the open; the way by which a unit votes may change until the close. */
const electors = `
create function keep_electors() returns trigger language plpgsql as
$$ begin
  if exists (select 1 from added join ballot b on b.id = ballot_id where b.state <> 'draft')
  then raise exception 'who may vote is settled at the open'; end if;
  return null;
end $$;
create function keep_elector() returns trigger language plpgsql as
$$ begin
  if to_jsonb(new) - 'channel' <> to_jsonb(old) - 'channel' or exists (select 1 from ballot b where b.id = old.ballot_id and b.state <> 'open')
  then raise exception 'who may vote is settled at the open'; end if;
  return new;
end $$;
create trigger keep_electors after insert on ballot_elector referencing new table as added
  for each statement execute function keep_electors();
create trigger keep_electors after insert on ballot_recusal referencing new table as added
  for each statement execute function keep_electors();
create trigger keep_elector before update on ballot_elector for each row execute function keep_elector();
create trigger never_erased before delete or truncate on ballot_elector for each statement execute function refuse_change();
`;

export class KeptBallots extends Migration {
  override up(): void {
    for (const part of [ballots, electors]) this.addSql(part);
  }
}
