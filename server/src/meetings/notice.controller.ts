import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Body as BodyOf } from '@yishiting/shared/route.ts';
import { Answers } from '../platform/contract.ts';
import { Who } from '../platform/session.ts';
import { GiveNotice } from './give-notice.ts';
import { MoveMeeting } from './move-meeting.ts';

/** When a meeting is, and that people were told. */
@Controller()
export class NoticeController {
  constructor(
    private readonly notices: GiveNotice,
    private readonly moves: MoveMeeting,
  ) {}

  @Answers(meetingApi.move)
  move(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof meetingApi.move>) {
    return this.moves.execute(actor, id, body.heldAt);
  }

  @Answers(meetingApi.giveNotice)
  give(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof meetingApi.giveNotice>) {
    return this.notices.execute(actor, id, body);
  }
}
