import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { maskName } from '@yishiting/shared/disclosure/redact.ts';
import type { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { Database } from '../../database/database.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { MeetingDoor } from '../meeting-door.ts';

type Found = Reply<typeof attendanceApi.whoAmI>;
type Row = Omit<Found[number], 'personId' | 'holder'> & { personId: string | null; holder: string | null };

const FIND = `
select e.id as "entryId", p.id as "personId", e.household, coalesce(p.name, e.name) as name,
  exists (select 1 from attendance a where a.entry_id = e.id and a.state in ('waiting', 'present')) as taken,
  (select q.name from unit_holder u join roster_person q on q.id = u.person_id where u.entry_id = e.id and u.person_id <> p.id
    and u.seq = (select max(seq) from unit_holder x where x.entry_id = e.id)) as holder
from roster_entry e left join roster_person p on p.entry_id = e.id where e.meeting_id = ? and (
  strpos(lower(regexp_replace(e.household, '\\s', '', 'g')), ?) > 0 or
  strpos(lower(regexp_replace(coalesce(p.name, e.name), '\\s', '', 'g')), ?) > 0)
order by e.ordinal, p.ordinal limit 20`;

/** People on the roster by part of household or name. Names are masked: the list is no directory of the village. */
@Injectable()
export class FindPerson {
  private readonly perDevice = rateLimit(30, 60);
  private readonly perAddress = rateLimit(1200, 60);

  constructor(
    private readonly database: Database,
    private readonly door: MeetingDoor,
  ) {}

  async execute(visitor: Actor | null, address: string, code: string, text: string): Promise<Found> {
    await this.perDevice(visitor?.sessionId ?? address);
    await this.perAddress(address);
    const em = this.database.reader();
    const meeting = await this.door.find(em, code, { sessionId: visitor?.sessionId ?? null, address });
    const words = text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
    const rows = await em.execute<Row[]>(FIND, [meeting.id, words, words]);
    return rows.map(({ personId, holder, name, ...unit }) => ({
      ...unit,
      name: maskName(name),
      ...(personId ? { personId } : {}),
      ...(holder ? { holder: maskName(holder) } : {}),
    }));
  }
}
