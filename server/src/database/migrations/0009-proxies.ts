import { Migration } from '@mikro-orm/migrations';

/** 委托书: one for each unit that somebody else votes for, and who does: somebody of the roster, or an owner's agent. */
const proxies = `
create table proxy_paper (
  id uuid primary key default uuidv7(), meeting_id uuid not null references meeting, number text not null check (number <> ''),
  principal_id uuid not null references roster_entry, holder_id uuid references roster_entry, holder_name text not null,
  account_id uuid not null references account, at timestamptz not null default clock_timestamp(),
  unique (meeting_id, number), check (holder_id is distinct from principal_id));
create index on proxy_paper (principal_id);
create index on proxy_paper (holder_id);
create trigger append_only before update or delete or truncate on proxy_paper for each statement execute function refuse_change();
-- The paper counts while the stay that it was registered for goes on.
alter table attendance add column paper_id uuid references proxy_paper, add check (paper_id is null or how = 'proxy');
create index on attendance (paper_id);
`;

export class Proxies extends Migration {
  override up(): void {
    this.addSql(proxies);
  }
}
