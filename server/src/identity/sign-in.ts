import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { rateLimit } from '../platform/rate-limit.ts';
import { Refusal } from '../platform/refusal.ts';
import { Account } from './account.entity.ts';
import { isPassword } from './password.ts';
import { type BegunSession, SessionStore } from './session.store.ts';

@Injectable()
export class SignIn {
  /** A hall shares one address; one login is guessed slowly. */
  private readonly perAddress = rateLimit(200, 60);
  private readonly perLogin = rateLimit(10, 60);

  constructor(
    private readonly database: Database,
    private readonly sessions: SessionStore,
  ) {}

  /** A new session; seats of this device come with it, and the session before it ends. */
  async execute(
    visitor: Actor | null,
    address: string,
    input: { login: string; password: string },
  ): Promise<BegunSession> {
    const login = input.login.trim().toLowerCase();
    await this.perAddress(address);
    await this.perLogin(login);
    const em = this.database.reader();
    const account = await em.findOne(Account, { login, disabledAt: null });
    if (!(await isPassword(input.password, account?.passwordHash)) || !account)
      throw new Refusal('session.wrong-login');
    const token = await this.sessions.begin(account.id);
    if (visitor) {
      await this.sessions.moveSeats(visitor.sessionId, token);
      await this.sessions.end(visitor.sessionId);
    }
    await this.database.write((tx) =>
      audit(tx, visitor, 'session.began', { type: 'account', id: account.id }),
    );
    return { token, actor: await this.sessions.read(token) };
  }
}
