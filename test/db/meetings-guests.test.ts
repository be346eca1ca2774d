import { describe, expect, test } from '@jest/globals';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { meetingOffice } from '../factories/meeting-office.ts';
import { ownApp } from '../setup/app.ts';
import { type Caller, refusalCode } from '../setup/client.ts';

const place = await ownApp();
const office = await meetingOffice(place);
const hall = await office.ready(30);

const useSlip = (phone: Caller, token: string, how?: 'online') =>
  phone.call(attendanceApi.slip, { params: { code: hall.code }, body: { token, how } });
const letIn = (attendanceId: string) =>
  office.secretary.call(attendanceApi.admit, { params: { id: hall.id, attendanceId } });

describe('guests', () => {
  const invite = (role: 'mediator' | 'observer', remote: boolean) =>
    office.secretary.call(attendanceApi.invite, {
      params: { id: hall.id },
      body: { name: '周调解', role, remote },
    });

  test('come in by their invitation, once, and are not counted among the present', async () => {
    const { attendance, token } = await invite('mediator', true);
    expect(attendance).toMatchObject({
      guestRole: 'mediator',
      state: 'waiting',
      how: 'online',
      entryId: null,
    });
    const before = (await office.board(hall.code)).attendance;
    const desk = await office.phone(hall.code);
    const view = await useSlip(desk, token);
    expect(view.seats).toMatchObject([{ guest: true, state: 'present', name: '周调解' }]);
    expect(view.board.attendance).toEqual({ ...before, guests: before.guests + 1 });
    expect(await refusalCode(useSlip(await office.phone(hall.code), token))).toBe('attendance.slip-used');
    expect((await useSlip(desk, token)).seats).toHaveLength(1);
  });

  test('without a device are let in by an officer, and an ended invitation opens nothing', async () => {
    const { attendance, token } = await invite('observer', false);
    expect((await letIn(attendance.id)).state).toBe('present');
    expect(await refusalCode(useSlip(await office.phone(hall.code), token))).toBe('attendance.slip-used');
  });
});
