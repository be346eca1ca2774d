import { Body, Controller, Headers, Inject, Ip, Param, Query } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Body as BodyOf, Query as QueryOf } from '@yishiting/shared/route.ts';
import type { Env } from '../config/env.ts';
import { Answers } from '../platform/contract.ts';
import { ENV } from '../platform/platform.module.ts';
import { Visitor, Who } from '../platform/session.ts';
import { phoneOrigin } from '../start/addresses.ts';
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
    @Inject(ENV) private readonly env: Env,
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
  async board(
    @Visitor() visitor: Actor | null,
    @Ip() ip: string,
    @Headers('host') host: string | undefined,
    @Param('code') code: string,
  ) {
    const board = await this.boards.execute(visitor, ip, code);
    return { ...board, phoneOrigin: phoneOrigin(this.env, host) };
  }
}
