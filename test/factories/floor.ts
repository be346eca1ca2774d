import type { TestApp } from '../setup/app.ts';
import { sql } from '../setup/database.ts';
import { ballotActs } from './ballot.ts';
import { openHall } from './hall.ts';
import { addDevice, giveSeat } from './staff.ts';

/** A hall, and a phone without scripts that holds its first seat. */
export const floorPhone = async (app: TestApp, present = 4) => {
  const hall = await openHall(app, { eligible: 5, present: { phone: present } });
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
    post: async (to: string, values: Record<string, string>, origin = app.url) => {
      const response = await who.send(path + to, {
        method: 'POST',
        body: new URLSearchParams(values),
        headers: { origin: new URL(origin).origin, 'x-yishiting': '' },
      });
      return { status: response.status, to: response.headers.get('location'), html: await response.text() };
    },
  });
  return { hall, acts, path, device, seat, ...browser(device), browser };
};

/** The hidden fields of the first form on a page. */
export const hiddenFields = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  );
