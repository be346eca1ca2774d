import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { Database } from '../../database/database.ts';
import { MOST_TRIES } from '../attendance/pin.store.ts';
import { requireRosterReader } from '../meeting.policy.ts';

// The stay of a unit that counts now, or else its last.
const ROSTER = `
select e.id, e.ordinal, e.name, e.household, e.area,
  case when a.state in ('waiting', 'present', 'left') then a.state else 'absent' end as state,
  case when a.state in ('waiting', 'present') then a.channel end as channel,
  e.slip_used_at is null and e.pin_tries >= ? as locked,
  (select json_agg(json_build_object('id', p.id, 'name', p.name, 'holder', p.id = (
    select u.person_id from unit_holder u where u.entry_id = e.id order by u.seq desc limit 1) is true) order by p.ordinal)
    from roster_person p where p.entry_id = e.id) as members
from roster_entry e left join lateral (
  select state, channel from attendance where entry_id = e.id
  order by state in ('waiting', 'present') desc, at desc limit 1) a on true
where e.meeting_id = ? order by e.ordinal`;

type Unit = Reply<typeof rosterApi.list>[number];
type Row = Omit<Unit, 'members'> & { members: NonNullable<Unit['members']> | null };

@Injectable()
export class ListRoster {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, id: string): Promise<Reply<typeof rosterApi.list>> {
    const em = this.database.reader();
    await requireRosterReader(em, actor, id);
    const rows = await em.execute<Row[]>(ROSTER, [MOST_TRIES, id]);
    return rows.map(({ members, ...unit }) => ({ ...unit, ...(members ? { members } : {}) }));
  }
}
