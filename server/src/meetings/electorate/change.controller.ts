import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { rosterChangeApi } from '@yishiting/shared/meetings/electorate.contract.ts';
import type { Body as BodyOf } from '@yishiting/shared/route.ts';
import { Answers } from '../../platform/contract.ts';
import { Who } from '../../platform/session.ts';
import { AnswerChange } from './answer-change.ts';
import { AskChange } from './ask-change.ts';
import { ListChanges } from './list-changes.ts';

/** What two officers change on a frozen roster. */
@Controller()
export class RosterChangeController {
  constructor(
    private readonly lists: ListChanges,
    private readonly asking: AskChange,
    private readonly answers: AnswerChange,
  ) {}

  @Answers(rosterChangeApi.list)
  list(@Who() actor: Actor, @Param('id') id: string) {
    return this.lists.execute(actor, id);
  }

  @Answers(rosterChangeApi.add)
  add(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof rosterChangeApi.add>) {
    return this.asking.addition(actor, id, body);
  }

  @Answers(rosterChangeApi.transfer)
  transfer(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() body: BodyOf<typeof rosterChangeApi.transfer>,
  ) {
    return this.asking.transfer(actor, id, body);
  }

  @Answers(rosterChangeApi.answer)
  answer(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Param('changeId') changeId: string,
    @Body() body: BodyOf<typeof rosterChangeApi.answer>,
  ) {
    return this.answers.execute(actor, id, changeId, body);
  }
}
