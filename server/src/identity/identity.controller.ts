import { Body, Controller, Inject, Ip, Res } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { identityApi, type SessionView } from '@yishiting/shared/identity/identity.contract.ts';
import type { Body as BodyOf } from '@yishiting/shared/route.ts';
import type { Response } from 'express';
import type { Env } from '../config/env.ts';
import { Answers } from '../platform/contract.ts';
import { ENV } from '../platform/platform.module.ts';
import { Visitor } from '../platform/session.ts';
import { presentSession } from './session.present.ts';
import { clearSessionCookie, setSessionCookie } from './session-cookie.ts';
import { SetUp } from './set-up.ts';
import { SignIn } from './sign-in.ts';
import { SignOut } from './sign-out.ts';

@Controller()
export class IdentityController {
  constructor(
    private readonly signIns: SignIn,
    private readonly signOuts: SignOut,
    private readonly setUps: SetUp,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Answers(identityApi.me)
  me(@Visitor() visitor: Actor | null): SessionView {
    return presentSession(visitor);
  }

  @Answers(identityApi.signIn)
  async signIn(
    @Visitor() visitor: Actor | null,
    @Ip() ip: string,
    @Body() body: BodyOf<typeof identityApi.signIn>,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { token, actor } = await this.signIns.execute(visitor, ip, body);
    setSessionCookie(response, token, this.env);
    return presentSession(actor);
  }

  @Answers(identityApi.signOut)
  async signOut(@Visitor() visitor: Actor | null, @Res({ passthrough: true }) response: Response) {
    await this.signOuts.execute(visitor);
    clearSessionCookie(response, this.env);
    return { ok: true };
  }

  @Answers(identityApi.setUp)
  async setUp(
    @Body() body: BodyOf<typeof identityApi.setUp>,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { token, actor } = await this.setUps.execute(body);
    setSessionCookie(response, token, this.env);
    return presentSession(actor);
  }
}
