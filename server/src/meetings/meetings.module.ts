import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Module } from '@nestjs/common';
import { CollabModule } from '../collab/index.ts';
import { PetitionsModule } from '../petitions/index.ts';
import { AppointMeetingStaff } from './appoint-meeting-staff.ts';
import { Admit } from './attendance/admit.ts';
import { AttendanceController } from './attendance/attendance.controller.ts';
import { Attendance } from './attendance/attendance.entity.ts';
import { CheckConnections } from './attendance/check-connections.ts';
import { CheckIn } from './attendance/check-in.ts';
import { ClaimSeat } from './attendance/claim-seat.ts';
import { ComeBack } from './attendance/come-back.ts';
import { ConnectionController } from './attendance/connection.controller.ts';
import { Entrance } from './attendance/entrance.ts';
import { FindPerson } from './attendance/find-person.ts';
import { InviteGuest } from './attendance/invite-guest.ts';
import { LeaveHall } from './attendance/leave-hall.ts';
import { ListAttendance } from './attendance/list-attendance.ts';
import { OpenPhone } from './attendance/open-phone.ts';
import { PhoneController } from './attendance/phone.controller.ts';
import { PlainPhones } from './attendance/plain-phones.ts';
import { SeatController } from './attendance/seat.controller.ts';
import { ShowPhone } from './attendance/show-phone.ts';
import { SlipController } from './attendance/slip.controller.ts';
import { TakeBackSeat } from './attendance/take-back-seat.ts';
import { TurnAway } from './attendance/turn-away.ts';
import { UsePin } from './attendance/use-pin.ts';
import { UseSlip } from './attendance/use-slip.ts';
import { MeetingChairController } from './chair.controller.ts';
import { DeclareNoQuorum } from './declare-no-quorum.ts';
import { DraftNextMeeting } from './draft-next-meeting.ts';
import { AnswerChange } from './electorate/answer-change.ts';
import { AskChange } from './electorate/ask-change.ts';
import { RosterChangeController } from './electorate/change.controller.ts';
import { ListChanges } from './electorate/list-changes.ts';
import { ListProxies } from './electorate/list-proxies.ts';
import { ProxyController } from './electorate/proxy.controller.ts';
import { RegisterProxies } from './electorate/register-proxies.ts';
import { FloorController } from './floor/floor.controller.ts';
import { GiveFloor } from './floor/give-floor.ts';
import { LowerHand } from './floor/lower-hand.ts';
import { RaiseHand } from './floor/raise-hand.ts';
import { Speech } from './floor/speech.entity.ts';
import { GiveNotice } from './give-notice.ts';
import { LinkCase } from './link-case.ts';
import { ListMeetings } from './list-meetings.ts';
import { LockAgenda } from './lock-agenda.ts';
import { MeetingController } from './meeting.controller.ts';
import { AgendaItem, Meeting, MeetingStaff } from './meeting.entity.ts';
import { MeetingAccess } from './meeting-access.ts';
import { MeetingDocuments } from './meeting-documents.ts';
import { MeetingDoor } from './meeting-door.ts';
import { MoveMeeting } from './move-meeting.ts';
import { NoticeController } from './notice.controller.ts';
import { PlanMeeting } from './plan-meeting.ts';
import { ReadBoard } from './read-board.ts';
import { ImportRoster } from './roster/import-roster.ts';
import { ListRoster } from './roster/list-roster.ts';
import { PrintSlips } from './roster/print-slips.ts';
import { RosterController } from './roster/roster.controller.ts';
import { RosterEntry } from './roster/roster.entity.ts';
import { SlipPins } from './roster/slip-pins.ts';
import { RulesController } from './rules.controller.ts';
import { Announcements } from './screen/announcements.ts';
import { BoardSection } from './screen/board-section.ts';
import { JoinMeeting } from './screen/join-meeting.ts';
import { MeetingGateway } from './screen/meeting.gateway.ts';
import { Pictures } from './screen/pictures.ts';
import { SeatNews } from './screen/seat-news.ts';
import { Seats } from './screen/seats.ts';
import { StaffRoom } from './screen/staff-room.ts';
import { ShowMeeting } from './show-meeting.ts';
import { TakeStep } from './take-step.ts';

const planning = [
  PlanMeeting,
  LinkCase,
  ListMeetings,
  ShowMeeting,
  AppointMeetingStaff,
  GiveNotice,
  LockAgenda,
  TakeStep,
  DraftNextMeeting,
  DeclareNoQuorum,
  MoveMeeting,
];
const roster = [ImportRoster, ListRoster, PrintSlips, SlipPins];
const attendance = [
  FindPerson,
  OpenPhone,
  ShowPhone,
  Entrance,
  ClaimSeat,
  UseSlip,
  UsePin,
  PlainPhones,
  LeaveHall,
  ComeBack,
  TakeBackSeat,
  CheckConnections,
  Admit,
  TurnAway,
  CheckIn,
  InviteGuest,
];
const electorate = [RegisterProxies, ListProxies, AskChange, AnswerChange, ListChanges];
const floor = [RaiseHand, LowerHand, GiveFloor];
const screen = [
  Announcements,
  BoardSection,
  JoinMeeting,
  MeetingGateway,
  Pictures,
  ReadBoard,
  SeatNews,
  Seats,
  StaffRoom,
];

@Module({
  imports: [
    MikroOrmModule.forFeature([Meeting, MeetingStaff, AgendaItem, RosterEntry, Attendance, Speech]),
    CollabModule,
    PetitionsModule,
  ],
  controllers: [
    MeetingController,
    MeetingChairController,
    NoticeController,
    RosterController,
    RulesController,
    AttendanceController,
    PhoneController,
    SlipController,
    SeatController,
    ConnectionController,
    ProxyController,
    RosterChangeController,
    FloorController,
  ],
  providers: [
    MeetingAccess,
    MeetingDocuments,
    MeetingDoor,
    ListAttendance,
    ...planning,
    ...roster,
    ...attendance,
    ...electorate,
    ...floor,
    ...screen,
  ],
  exports: [OpenPhone, PlainPhones, Seats, UsePin],
})
export class MeetingsModule {}
