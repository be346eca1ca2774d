import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { signingApi } from '@yishiting/shared/minutes/signing.contract.ts';
import type { Body as BodyOf } from '@yishiting/shared/route.ts';
import { Answers } from '../platform/contract.ts';
import { Who } from '../platform/session.ts';
import { CorrectMinutes } from './corrections/correct-minutes.ts';
import { BeginSigning } from './signing/begin-signing.ts';
import { ReopenMinutes } from './signing/reopen-minutes.ts';
import { SignMinutes } from './signing/sign-minutes.ts';

type Api = typeof signingApi;

@Controller()
export class SigningController {
  constructor(
    private readonly beginnings: BeginSigning,
    private readonly signatures: SignMinutes,
    private readonly reopenings: ReopenMinutes,
    private readonly corrections: CorrectMinutes,
  ) {}

  @Answers(signingApi.begin)
  begin(@Who() actor: Actor, @Param('id') id: string) {
    return this.beginnings.execute(actor, id);
  }

  @Answers(signingApi.sign)
  sign(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<Api['sign']>) {
    return this.signatures.execute(actor, id, body);
  }

  @Answers(signingApi.decline)
  decline(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<Api['decline']>) {
    return this.signatures.decline(actor, id, body);
  }

  @Answers(signingApi.reopen)
  reopen(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<Api['reopen']>) {
    return this.reopenings.execute(actor, id, body);
  }

  @Answers(signingApi.correct)
  correct(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<Api['correct']>) {
    return this.corrections.write(actor, id, body);
  }

  @Answers(signingApi.confirm)
  confirm(@Who() actor: Actor, @Param('id') id: string) {
    return this.corrections.confirm(actor, id);
  }
}
