import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { mediationApi } from '@yishiting/shared/mediation/mediation.contract.ts';
import type { Body as BodyOf } from '@yishiting/shared/route.ts';
import { Answers } from '../platform/contract.ts';
import { Who } from '../platform/session.ts';
import { DraftAgreement } from './draft-agreement.ts';
import { SealAgreement } from './seal-agreement.ts';
import { ShowMediation } from './show-mediation.ts';
import { SignAgreement } from './sign-agreement.ts';

type Api = typeof mediationApi;

@Controller()
export class MediationController {
  constructor(
    private readonly mediations: ShowMediation,
    private readonly drafts: DraftAgreement,
    private readonly signatures: SignAgreement,
    private readonly seals: SealAgreement,
  ) {}

  @Answers(mediationApi.view)
  view(@Who() actor: Actor, @Param('id') id: string) {
    return this.mediations.execute(actor, id);
  }

  @Answers(mediationApi.draft)
  draft(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<Api['draft']>) {
    return this.drafts.execute(actor, id, body);
  }

  @Answers(mediationApi.sign)
  sign(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<Api['sign']>) {
    return this.signatures.execute(actor, id, body);
  }

  @Answers(mediationApi.signOnPaper)
  signOnPaper(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<Api['signOnPaper']>) {
    return this.signatures.onPaper(actor, id, body);
  }

  @Answers(mediationApi.seal)
  seal(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<Api['seal']>) {
    return this.seals.execute(actor, id, body);
  }
}
