export { Attendance } from './attendance/attendance.entity.ts';
export { ClaimSeat } from './attendance/claim-seat.ts';
export { countAttendance, type Headcount, quorumOf } from './attendance/count-attendance.ts';
export { OpenPhone } from './attendance/open-phone.ts';
export { ShowPhone } from './attendance/show-phone.ts';
export { UsePin } from './attendance/use-pin.ts';
export { Speech } from './floor/speech.entity.ts';
export { AgendaItem, Meeting, MeetingStaff } from './meeting.entity.ts';
export {
  mayPlan,
  mayRead,
  requireConvenor,
  requireReader,
  requireStaff,
  staffRolesOf,
} from './meeting.policy.ts';
export { presentAgendaItem, presentMeeting } from './meeting.present.ts';
export { lockMeeting, lockOpenMeeting } from './meeting.store.ts';
export { MeetingsModule } from './meetings.module.ts';
export { freezeRoster } from './roster/freeze-roster.ts';
export { RosterEntry } from './roster/roster.entity.ts';
export { type SeatBallots, Seats } from './screen/seats.ts';
