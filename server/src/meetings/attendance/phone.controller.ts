import { Body, Controller, Inject, Ip, Param, Query, Res } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { Body as BodyOf, Query as QueryOf } from '@yishiting/shared/route.ts';
import type { Response } from 'express';
import type { Env } from '../../config/env.ts';
import { setSessionCookie } from '../../identity/index.ts';
import { Answers } from '../../platform/contract.ts';
import { ENV } from '../../platform/platform.module.ts';
import { Visitor, Who } from '../../platform/session.ts';
import { ClaimSeat } from './claim-seat.ts';
import { FindPerson } from './find-person.ts';
import { OpenPhone } from './open-phone.ts';

/** What a phone does to come in. */
@Controller()
export class PhoneController {
  constructor(
    private readonly phones: OpenPhone,
    private readonly people: FindPerson,
    private readonly claims: ClaimSeat,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Answers(attendanceApi.open)
  async open(
    @Visitor() visitor: Actor | null,
    @Ip() ip: string,
    @Param('code') code: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { view, token } = await this.phones.execute(visitor, ip, code);
    if (token) setSessionCookie(response, token, this.env);
    return view;
  }

  @Answers(attendanceApi.whoAmI)
  whoAmI(
    @Visitor() visitor: Actor | null,
    @Ip() ip: string,
    @Param('code') code: string,
    @Query() { text }: QueryOf<typeof attendanceApi.whoAmI>,
  ) {
    return this.people.execute(visitor, ip, code, text);
  }

  @Answers(attendanceApi.claim)
  claim(
    @Who() actor: Actor,
    @Ip() address: string,
    @Param('code') code: string,
    @Body() body: BodyOf<typeof attendanceApi.claim>,
  ) {
    return this.claims.execute({ actor, address, code }, body);
  }
}
