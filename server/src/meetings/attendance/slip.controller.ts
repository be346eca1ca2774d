import { Body, Controller, Ip, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { Body as BodyOf } from '@yishiting/shared/route.ts';
import { Answers } from '../../platform/contract.ts';
import { Who } from '../../platform/session.ts';
import { UsePin } from './use-pin.ts';
import { UseSlip } from './use-slip.ts';

/** What the bearer of a personal slip does to come in. */
@Controller()
export class SlipController {
  constructor(
    private readonly slips: UseSlip,
    private readonly pins: UsePin,
  ) {}

  @Answers(attendanceApi.slip)
  slip(
    @Who() actor: Actor,
    @Ip() address: string,
    @Param('code') code: string,
    @Body() body: BodyOf<typeof attendanceApi.slip>,
  ) {
    return this.slips.execute({ actor, address, code }, body);
  }

  @Answers(attendanceApi.pin)
  pin(
    @Who() actor: Actor,
    @Ip() address: string,
    @Param('code') code: string,
    @Body() { entryId, name = '', pin, how }: BodyOf<typeof attendanceApi.pin>,
  ) {
    const who = entryId ? { entryId } : { name };
    return this.pins.execute({ actor, address, code }, { who, pin, how });
  }
}
