import { Controller, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { seatApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { Answers } from '../../platform/contract.ts';
import { Who } from '../../platform/session.ts';
import { ComeBack } from './come-back.ts';
import { LeaveHall } from './leave-hall.ts';
import { TakeBackSeat } from './take-back-seat.ts';

/** What people do with the seat that their phone holds, or held. */
@Controller()
export class SeatController {
  constructor(
    private readonly leaving: LeaveHall,
    private readonly returns: ComeBack,
    private readonly takings: TakeBackSeat,
  ) {}

  @Answers(seatApi.leave)
  leave(@Who() actor: Actor, @Param('id') id: string, @Param('attendanceId') attendanceId: string) {
    return this.leaving.execute(actor, id, attendanceId);
  }

  @Answers(seatApi.comeBack)
  comeBack(@Who() actor: Actor, @Param('id') id: string, @Param('attendanceId') attendanceId: string) {
    return this.returns.execute(actor, id, attendanceId);
  }

  @Answers(seatApi.takeBack)
  takeBack(@Who() actor: Actor, @Param('id') id: string, @Param('attendanceId') attendanceId: string) {
    return this.takings.execute(actor, id, attendanceId);
  }
}
