import { Body, Controller, Param, Query } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import type { Body as BodyOf, Query as QueryOf } from '@yishiting/shared/route.ts';
import { Answers } from '../platform/contract.ts';
import { Who } from '../platform/session.ts';
import { ListCases } from './list-cases.ts';
import { MoveCase } from './move-case.ts';
import { RegisterCase } from './register-case.ts';
import { ReplyCase } from './reply-case.ts';
import { ShowCase } from './show-case.ts';

/** The petition office's side. `similar` stands before `:id`, which would take it for one. */
@Controller()
export class PetitionController {
  constructor(
    private readonly registers: RegisterCase,
    private readonly lists: ListCases,
    private readonly shows: ShowCase,
    private readonly moves: MoveCase,
    private readonly replies: ReplyCase,
  ) {}

  @Answers(petitionApi.register)
  register(@Who() actor: Actor, @Body() body: BodyOf<typeof petitionApi.register>) {
    return this.registers.execute(actor, body);
  }

  @Answers(petitionApi.inbox)
  inbox(@Who() actor: Actor, @Query() query: QueryOf<typeof petitionApi.inbox>) {
    return this.lists.execute(actor, query);
  }

  @Answers(petitionApi.searchRepeat)
  searchRepeat(@Who() actor: Actor, @Query() query: QueryOf<typeof petitionApi.searchRepeat>) {
    return this.lists.similar(actor, query);
  }

  @Answers(petitionApi.detail)
  detail(@Who() actor: Actor, @Param('id') id: string) {
    return this.shows.execute(actor, id);
  }

  @Answers(petitionApi.move)
  move(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof petitionApi.move>) {
    return this.moves.execute(actor, id, body);
  }

  @Answers(petitionApi.reply)
  reply(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof petitionApi.reply>) {
    return this.replies.execute(actor, id, body);
  }
}
