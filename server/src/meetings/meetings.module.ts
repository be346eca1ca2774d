import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Module } from '@nestjs/common';
import { Attendance } from './attendance/attendance.entity.ts';
import { Speech } from './floor/speech.entity.ts';
import { AgendaItem, Meeting, MeetingStaff } from './meeting.entity.ts';
import { RosterEntry } from './roster/roster.entity.ts';
import { Seats } from './screen/seats.ts';

@Module({
  imports: [MikroOrmModule.forFeature([Meeting, MeetingStaff, AgendaItem, RosterEntry, Attendance, Speech])],
  providers: [Seats],
  exports: [Seats],
})
export class MeetingsModule {}
