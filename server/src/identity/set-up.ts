import { Injectable } from '@nestjs/common';
import type { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { hashToken, newToken } from '../platform/secret.ts';
import { addAccount, addVillage } from './account.store.ts';
import { type BegunSession, SessionStore } from './session.store.ts';

/** The first officer of an installation comes in by a link that is printed once, at the first start. */
@Injectable()
export class SetUp {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionStore,
  ) {}

  /** A new token as long as there is no account; earlier ones end. Null once there is one. */
  async offer(): Promise<string | null> {
    const [row] = await this.database.query<{ n: string }>('select count(*) as n from account');
    if (Number(row?.n) > 0) return null;
    const token = newToken();
    await this.database.write(async (em) => {
      await em.execute('delete from setup_token', [], 'run');
      await em.execute('insert into setup_token (token_hash) values (?)', [hashToken(token)], 'run');
    });
    return token;
  }

  async execute(input: Body<typeof identityApi.setUp>): Promise<BegunSession> {
    const account = await this.database.write(async (em) => {
      const [used] = await em.execute<{ ok: boolean }[]>(
        'update setup_token set used_at = clock_timestamp() where token_hash = ? and used_at is null returning true as ok',
        [hashToken(input.token)],
      );
      if (!used) throw new Refusal('setup.wrong-token');
      await addVillage(em, input.village);
      const roles = [{ role: 'countyOfficer' as const, villageId: null }];
      const first = await addAccount(em, { ...input, roles });
      await audit(em, null, 'installation.set-up', { type: 'account', id: first.id });
      return first;
    });
    const token = await this.sessions.begin(account.id);
    return { token, actor: await this.sessions.read(token) };
  }
}
