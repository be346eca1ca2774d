import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { Body as BodyOf } from '@yishiting/shared/route.ts';
import { Answers } from '../../platform/contract.ts';
import { Who } from '../../platform/session.ts';
import { Admit } from './admit.ts';
import { CheckIn } from './check-in.ts';
import { InviteGuest } from './invite-guest.ts';
import { ListAttendance } from './list-attendance.ts';
import { TurnAway } from './turn-away.ts';

/** What the officers at the door do. */
@Controller()
export class AttendanceController {
  constructor(
    private readonly lists: ListAttendance,
    private readonly admissions: Admit,
    private readonly turnedAway: TurnAway,
    private readonly checkIns: CheckIn,
    private readonly invitations: InviteGuest,
  ) {}

  @Answers(attendanceApi.list)
  list(@Who() actor: Actor, @Param('id') id: string) {
    return this.lists.execute(actor, id);
  }

  @Answers(attendanceApi.admit)
  admit(@Who() actor: Actor, @Param('id') id: string, @Param('attendanceId') attendanceId: string) {
    return this.admissions.execute(actor, id, attendanceId);
  }

  @Answers(attendanceApi.refuse)
  refuse(@Who() actor: Actor, @Param('id') id: string, @Param('attendanceId') attendanceId: string) {
    return this.turnedAway.execute(actor, id, attendanceId, 'refused');
  }

  @Answers(attendanceApi.leave)
  leave(@Who() actor: Actor, @Param('id') id: string, @Param('attendanceId') attendanceId: string) {
    return this.turnedAway.execute(actor, id, attendanceId, 'left');
  }

  @Answers(attendanceApi.checkIn)
  checkIn(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof attendanceApi.checkIn>) {
    return this.checkIns.execute(actor, id, body);
  }

  @Answers(attendanceApi.invite)
  invite(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof attendanceApi.invite>) {
    return this.invitations.execute(actor, id, body);
  }
}
