import type { AttendanceRow } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { Attendance } from './attendance.entity.ts';

export const presentAttendance = (a: Attendance, proxy?: AttendanceRow['proxy']): AttendanceRow => ({
  id: a.id,
  entryId: a.entryId ?? null,
  name: a.name,
  household: a.household,
  guestRole: a.guestRole ?? null,
  how: a.how,
  channel: a.channel,
  state: a.state,
  at: a.at.toISOString(),
  ...(proxy ? { proxy } : {}),
});
