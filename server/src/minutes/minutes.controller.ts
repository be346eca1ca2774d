import { Controller, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { minutesApi } from '@yishiting/shared/minutes/minutes.contract.ts';
import { Answers } from '../platform/contract.ts';
import { Who } from '../platform/session.ts';
import { ReadRecord } from './read-record.ts';

@Controller()
export class MinutesController {
  constructor(private readonly records: ReadRecord) {}

  @Answers(minutesApi.record)
  record(@Who() actor: Actor, @Param('id') id: string) {
    return this.records.execute(actor, id);
  }
}
