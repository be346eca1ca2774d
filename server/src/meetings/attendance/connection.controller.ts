import { Controller, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { Answers } from '../../platform/contract.ts';
import { Who } from '../../platform/session.ts';
import { CheckConnections } from './check-connections.ts';

@Controller()
export class ConnectionController {
  constructor(private readonly checks: CheckConnections) {}

  @Answers(attendanceApi.connections)
  connections(@Who() actor: Actor, @Param('id') id: string) {
    return this.checks.execute(actor, id);
  }
}
