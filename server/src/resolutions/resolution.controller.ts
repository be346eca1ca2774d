import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import type { Body as BodyOf } from '@yishiting/shared/route.ts';
import { Answers } from '../platform/contract.ts';
import { Who } from '../platform/session.ts';
import { AdoptResolution } from './adopt-resolution.ts';
import { DraftResolution } from './draft-resolution.ts';
import { FollowTask } from './follow-task.ts';
import { ListResolutions } from './list-resolutions.ts';
import { PublishResolution } from './publish-resolution.ts';
import { VerifyPublication } from './verify-publication.ts';

type Api = typeof resolutionApi;

@Controller()
export class ResolutionController {
  constructor(
    private readonly lists: ListResolutions,
    private readonly drafts: DraftResolution,
    private readonly adoptions: AdoptResolution,
  ) {}

  @Answers(resolutionApi.list)
  list(@Who() actor: Actor, @Param('id') id: string) {
    return this.lists.execute(actor, id);
  }

  @Answers(resolutionApi.draft)
  draft(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<Api['draft']>) {
    return this.drafts.execute(actor, id, body);
  }

  @Answers(resolutionApi.revise)
  revise(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<Api['revise']>) {
    return this.drafts.revise(actor, id, body);
  }

  @Answers(resolutionApi.adopt)
  adopt(@Who() actor: Actor, @Param('id') id: string) {
    return this.adoptions.execute(actor, id);
  }
}

@Controller()
export class PublicationController {
  constructor(
    private readonly tasks: FollowTask,
    private readonly publications: PublishResolution,
    private readonly verifications: VerifyPublication,
  ) {}

  @Answers(resolutionApi.addTask)
  addTask(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<Api['addTask']>) {
    return this.tasks.give(actor, id, body);
  }

  @Answers(resolutionApi.finishTask)
  finishTask(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<Api['finishTask']>) {
    return this.tasks.finish(actor, id, body);
  }

  @Answers(resolutionApi.publish)
  publish(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<Api['publish']>) {
    return this.publications.execute(actor, id, body);
  }

  @Answers(resolutionApi.verify)
  verify(@Who() actor: Actor, @Param('id') id: string) {
    return this.verifications.execute(actor, id);
  }
}
