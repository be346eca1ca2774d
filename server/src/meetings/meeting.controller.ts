import { Body, Controller, Ip, Param, Query } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Body as BodyOf, Query as QueryOf } from '@yishiting/shared/route.ts';
import { Answers } from '../platform/contract.ts';
import { Visitor, Who } from '../platform/session.ts';
import { ListMeetings } from './list-meetings.ts';
import { PlanMeeting } from './plan-meeting.ts';
import { ReadBoard } from './read-board.ts';
import { ShowMeeting } from './show-meeting.ts';

/** Planning and looking. */
@Controller()
export class MeetingController {
  constructor(
    private readonly plans: PlanMeeting,
    private readonly lists: ListMeetings,
    private readonly meetings: ShowMeeting,
    private readonly boards: ReadBoard,
  ) {}

  @Answers(meetingApi.plan)
  plan(@Who() actor: Actor, @Body() body: BodyOf<typeof meetingApi.plan>) {
    return this.plans.execute(actor, body);
  }

  @Answers(meetingApi.list)
  list(@Who() actor: Actor, @Query() query: QueryOf<typeof meetingApi.list>) {
    return this.lists.execute(actor, query);
  }

  @Answers(meetingApi.detail)
  detail(@Who() actor: Actor, @Param('id') id: string) {
    return this.meetings.execute(actor, id);
  }

  @Answers(meetingApi.board)
  board(@Visitor() visitor: Actor | null, @Ip() ip: string, @Param('code') code: string) {
    return this.boards.execute(visitor, ip, code);
  }
}
