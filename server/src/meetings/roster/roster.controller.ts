import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Body as BodyOf } from '@yishiting/shared/route.ts';
import { Answers } from '../../platform/contract.ts';
import { Who } from '../../platform/session.ts';
import { ImportRoster } from './import-roster.ts';
import { ListRoster } from './list-roster.ts';
import { PrintSlips } from './print-slips.ts';

@Controller()
export class RosterController {
  constructor(
    private readonly imports: ImportRoster,
    private readonly rosters: ListRoster,
    private readonly slipPrinter: PrintSlips,
  ) {}

  @Answers(rosterApi.import)
  import(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof rosterApi.import>) {
    return this.imports.execute(actor, id, body);
  }

  @Answers(rosterApi.list)
  list(@Who() actor: Actor, @Param('id') id: string) {
    return this.rosters.execute(actor, id);
  }

  @Answers(rosterApi.slips)
  slips(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof rosterApi.slips>) {
    return this.slipPrinter.execute(actor, id, body);
  }
}
