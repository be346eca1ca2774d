import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { minutesApi } from '@yishiting/shared/minutes/minutes.contract.ts';
import { signingApi } from '@yishiting/shared/minutes/signing.contract.ts';
import type { Body as BodyOf } from '@yishiting/shared/route.ts';
import { Answers } from '../platform/contract.ts';
import { Who } from '../platform/session.ts';
import { CirculateMinutes } from './amendments/circulate-minutes.ts';
import { DecideAmendment } from './amendments/decide-amendment.ts';
import { ProposeAmendment } from './amendments/propose-amendment.ts';
import { ReadRecord } from './read-record.ts';
import { ShowMinutes } from './show-minutes.ts';

type Api = typeof signingApi;

@Controller()
export class MinutesController {
  constructor(
    private readonly records: ReadRecord,
    private readonly minutes: ShowMinutes,
    private readonly circulations: CirculateMinutes,
    private readonly proposals: ProposeAmendment,
    private readonly decisions: DecideAmendment,
  ) {}

  @Answers(minutesApi.record)
  record(@Who() actor: Actor, @Param('id') id: string) {
    return this.records.execute(actor, id);
  }

  @Answers(signingApi.view)
  view(@Who() actor: Actor, @Param('id') id: string) {
    return this.minutes.execute(actor, id);
  }

  @Answers(signingApi.paper)
  paper(@Who() actor: Actor, @Param('id') id: string) {
    return this.minutes.paper(actor, id);
  }

  @Answers(signingApi.circulate)
  circulate(@Who() actor: Actor, @Param('id') id: string) {
    return this.circulations.execute(actor, id);
  }

  @Answers(signingApi.propose)
  propose(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<Api['propose']>) {
    return this.proposals.execute(actor, id, body);
  }

  @Answers(signingApi.decide)
  decide(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<Api['decide']>) {
    return this.decisions.execute(actor, id, body);
  }
}
