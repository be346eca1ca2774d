import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { floorApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { Body as BodyOf } from '@yishiting/shared/route.ts';
import { Answers } from '../../platform/contract.ts';
import { Who } from '../../platform/session.ts';
import { GiveFloor } from './give-floor.ts';
import { LowerHand } from './lower-hand.ts';
import { RaiseHand } from './raise-hand.ts';

@Controller()
export class FloorController {
  constructor(
    private readonly raised: RaiseHand,
    private readonly lowered: LowerHand,
    private readonly floor: GiveFloor,
  ) {}

  @Answers(floorApi.raise)
  raise(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof floorApi.raise>) {
    return this.raised.execute(actor, id, body);
  }

  @Answers(floorApi.lower)
  lower(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof floorApi.lower>) {
    return this.lowered.execute(actor, id, body.attendanceId);
  }

  @Answers(floorApi.callNext)
  callNext(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof floorApi.callNext>) {
    return this.floor.callNext(actor, id, body);
  }

  @Answers(floorApi.endTurn)
  endTurn(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof floorApi.endTurn>) {
    return this.floor.endTurn(actor, id, body);
  }
}
