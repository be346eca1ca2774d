import { rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { TestApp } from '../setup/app.ts';
import { sql } from '../setup/database.ts';
import { ballotActs } from './ballot.ts';
import { openHall } from './hall.ts';
import { addDevice, giveSeat } from './staff.ts';

/** A hall, and a phone without scripts that holds its first seat. */
export const floorPhone = async (app: TestApp, present = 4) => {
  const hall = await openHall(app, { eligible: 6, present: { phone: present } });
  const acts = ballotActs(app, hall);
  const [row] = await sql<{ code: string }>(app.database.url, 'select code from meeting where id = $1', [
    hall.meetingId,
  ]);
  const path = `/f/${row?.code}`;
  const device = await addDevice(app);
  const seat = hall.seats.phone[0] ?? '';
  await giveSeat(app, device, seat);

  const browser = (who: Pick<typeof device, 'send'>) => ({
    get: async (query = '') => {
      const response = await who.send(path + query);
      return { status: response.status, headers: response.headers, html: await response.text() };
    },
    /** Sends a form as a browser does: named origin, no header of our own. */
    post: async (to: string, values: Record<string, string> | string[][], origin = app.url) => {
      const response = await who.send(path + to, {
        method: 'POST',
        body: new URLSearchParams(values),
        headers: { origin: new URL(origin).origin, 'x-yishiting': '' },
      });
      return { status: response.status, to: response.headers.get('location'), html: await response.text() };
    },
  });
  /** A slip for one of the people who have not come, under this name. */
  const slip = async (place = 0, name = '赵没来') => {
    const [entry] = await sql<{ id: string }>(
      app.database.url,
      `update roster_entry set name = $1 where id = (select e.id from roster_entry e
         where e.meeting_id = $2 and not exists (select 1 from attendance a where a.entry_id = e.id)
         order by e.ordinal offset $3 limit 1) returning id`,
      [name, hall.meetingId, place],
    );
    const officer = await addDevice(app, hall.staff.officer.account?.id);
    const [made] = await officer.call(rosterApi.slips, {
      params: { id: hall.meetingId },
      body: { entryIds: [entry?.id ?? ''] },
    });
    if (!made) throw new Error('no slip');
    return made;
  };
  return { hall, acts, path, device, seat, slip, ...browser(device), browser };
};

/** The hidden fields of the first form on a page. */
export const hiddenFields = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  );
