import { type PhoneView, seatApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { call } from '../../api/call.ts';
import { timeLimit } from '../../api/time-limit.ts';

const act = (route: (typeof seatApi)[keyof typeof seatApi], id: string, attendanceId: string) =>
  call(route, { params: { id, attendanceId }, signal: timeLimit(15_000) });

export const comeBack = (meetingId: string, attendanceId: string): Promise<PhoneView> =>
  act(seatApi.comeBack, meetingId, attendanceId);

export const takeBack = (meetingId: string, attendanceId: string): Promise<PhoneView> =>
  act(seatApi.takeBack, meetingId, attendanceId);

/** One after the other; the answer to the last is the picture. */
const inTurn = async (ids: readonly string[], one: (id: string) => Promise<PhoneView>) => {
  let view: PhoneView | null = null;
  for (const id of ids) view = await one(id);
  return view;
};

/** Everybody who shares the phone goes, or comes back. */
export const leaveAll = (meetingId: string, attendanceIds: readonly string[]) =>
  inTurn(attendanceIds, (id) => act(seatApi.leave, meetingId, id));
export const comeBackAll = (meetingId: string, attendanceIds: readonly string[]) =>
  inTurn(attendanceIds, (id) => comeBack(meetingId, id));
