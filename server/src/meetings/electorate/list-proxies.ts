import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { ProxyRow } from '@yishiting/shared/meetings/electorate.contract.ts';
import { Database } from '../../database/database.ts';
import { requireRosterReader } from '../meeting.policy.ts';

const PAPERS = `
select p.id, p.number, p.at, e.name, e.household, p.holder_name as "holderName",
  coalesce(h.household, '') as "holderHousehold",
  exists (select 1 from attendance a where a.paper_id = p.id and a.state in ('waiting', 'present')) as counts
from proxy_paper p join roster_entry e on e.id = p.principal_id left join roster_entry h on h.id = p.holder_id
where p.meeting_id = ? order by h.ordinal nulls last, p.holder_name, p.at, p.number`;

type Row = Omit<ProxyRow, 'principal' | 'holder' | 'at'> & {
  at: string;
  name: string;
  household: string;
  holderName: string;
  holderHousehold: string;
};

/** Every paper that was registered, also those that count no more: by holder, those of the roster first. */
@Injectable()
export class ListProxies {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, meetingId: string): Promise<ProxyRow[]> {
    const em = this.database.reader();
    await requireRosterReader(em, actor, meetingId);
    const rows = await em.execute<Row[]>(PAPERS, [meetingId]);
    return rows.map(({ id, number, at, counts, name, household, holderName, holderHousehold }) => ({
      ...{ id, number, counts, at: new Date(at).toISOString() },
      principal: { name, household },
      holder: { name: holderName, household: holderHousehold },
    }));
  }
}
