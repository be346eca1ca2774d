import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Body as BodyOf } from '@yishiting/shared/route.ts';
import { Answers } from '../platform/contract.ts';
import { Who } from '../platform/session.ts';
import { AppointMeetingStaff } from './appoint-meeting-staff.ts';
import { DeclareNoQuorum } from './declare-no-quorum.ts';
import { LockAgenda } from './lock-agenda.ts';
import { TakeStep } from './take-step.ts';

/** Preparing and leading a meeting. */
@Controller()
export class MeetingChairController {
  constructor(
    private readonly appointments: AppointMeetingStaff,
    private readonly locks: LockAgenda,
    private readonly steps: TakeStep,
    private readonly declarations: DeclareNoQuorum,
  ) {}

  @Answers(meetingApi.appoint)
  appoint(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof meetingApi.appoint>) {
    return this.appointments.execute(actor, id, body);
  }

  @Answers(meetingApi.lockAgenda)
  lockAgenda(@Who() actor: Actor, @Param('id') id: string) {
    return this.locks.execute(actor, id);
  }

  @Answers(meetingApi.noQuorum)
  noQuorum(@Who() actor: Actor, @Param('id') id: string) {
    return this.declarations.execute(actor, id);
  }

  @Answers(meetingApi.step)
  step(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof meetingApi.step>) {
    return this.steps.execute(actor, id, body);
  }
}
