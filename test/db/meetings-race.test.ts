import { expect, test } from '@jest/globals';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { ownApp } from '../setup/app.ts';
import { refusal } from '../setup/client.ts';

const place = await ownApp();
const office = await meetingOffice(place);

test('a slip and a claim for one unit at the same moment: the slip has the seat, and neither fails', async () => {
  const hall = await office.ready(12);
  const params = { id: hall.id };
  const slips = await office.secretary.call(rosterApi.slips, { params, body: {} });
  const door = { code: hall.code };
  const racers = await Promise.all(
    slips.map(async (slip) => ({
      slip,
      bearer: await office.phone(hall.code),
      other: await office.phone(hall.code),
    })),
  );
  await Promise.all(
    racers.map(async ({ slip: { token, entryId }, bearer, other }) => {
      const used = bearer.call(attendanceApi.slip, { params: door, body: { token } });
      const claimed = other.call(attendanceApi.claim, { params: door, body: { entryId } });
      const [view, claim] = await Promise.all([
        used,
        claimed.then(
          () => 'waited',
          () => refusal(claimed).then(({ code }) => code),
        ),
      ]);
      expect(view.seats).toMatchObject([{ state: 'present' }]);
      expect(['waited', 'attendance.unit-present']).toContain(claim);
    }),
  );
});
