export { Attendance } from './attendance/attendance.entity.ts';
export { countAttendance, type Headcount, quorumOf } from './attendance/count-attendance.ts';
export { OpenPhone } from './attendance/open-phone.ts';
export { PlainPhones } from './attendance/plain-phones.ts';
export { UsePin } from './attendance/use-pin.ts';
export { representativeAt } from './electorate/household.store.ts';
export { AgendaItem, Meeting } from './meeting.entity.ts';
export {
  mayRead,
  requireReader,
  requireStaff,
  staffRolesOf,
} from './meeting.policy.ts';
export { presentAgendaItem, presentMeeting } from './meeting.present.ts';
export { lockMeeting, lockOpenMeeting } from './meeting.store.ts';
export { MeetingsModule } from './meetings.module.ts';
export { readNoQuorum, refuseWithoutQuorum } from './no-quorum.store.ts';
export { freezeRoster } from './roster/freeze-roster.ts';
export { type SeatBallots, Seats } from './screen/seats.ts';
