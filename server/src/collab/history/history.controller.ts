import { Body, Controller, Param, Query } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { historyApi } from '@yishiting/shared/collab/history.contract.ts';
import type { Body as BodyOf, Query as QueryOf } from '@yishiting/shared/route.ts';
import { Answers } from '../../platform/contract.ts';
import { Who } from '../../platform/session.ts';
import { BringBack } from './bring-back.ts';
import { NameVersion } from './name-version.ts';
import { ReadHistory } from './read-history.ts';

@Controller()
export class HistoryController {
  constructor(
    private readonly history: ReadHistory,
    private readonly names: NameVersion,
    private readonly returns: BringBack,
  ) {}

  @Answers(historyApi.list)
  list(@Who() actor: Actor, @Param('id') id: string, @Query() query: QueryOf<typeof historyApi.list>) {
    return this.history.list(actor, id, query.document);
  }

  @Answers(historyApi.name)
  name(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof historyApi.name>) {
    return this.names.execute(actor, id, body);
  }

  @Answers(historyApi.show)
  show(@Who() actor: Actor, @Param('id') id: string, @Param('version') version: string) {
    return this.history.show(actor, id, version);
  }

  @Answers(historyApi.compare)
  compare(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Param('version') from: string,
    @Query() { to }: QueryOf<typeof historyApi.compare>,
  ) {
    return this.history.compare(actor, id, { from, to });
  }

  @Answers(historyApi.bringBack)
  bringBack(@Who() actor: Actor, @Param('id') id: string, @Param('version') version: string) {
    return this.returns.execute(actor, id, version);
  }
}
