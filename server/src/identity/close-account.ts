import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Changes, type EndedSession } from '../live/index.ts';
import { Clock } from '../platform/clock.ts';
import { Refusal } from '../platform/refusal.ts';
import { isCountyOfficer } from './account.policy.ts';

type Row = { id: string };

/**
 * Ends an account for good, and every session of it; what its owner did keeps the name. Nobody closes their own, so
 * an officer of the county is always left: of two who close each other the second is refused.
 */
@Injectable()
export class CloseAccount {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly changes: Changes,
  ) {}

  /** Refuses `access.denied`, `account.own` and, also for one that is closed, `account.unknown`. */
  async execute(actor: Actor, id: string): Promise<{ ok: boolean }> {
    const own = actor.account?.id;
    if (!own || !isCountyOfficer(actor)) throw new Refusal('access.denied');
    if (id === own) throw new Refusal('account.own');
    const ended = await this.database.write(async (em) => {
      const open = await em.execute<Row[]>(
        'select id from account where id in (?, ?) and disabled_at is null order by id for update',
        [own, id],
      );
      const isOpen = (account: string) => open.some((row) => row.id === account);
      if (!isOpen(own)) throw new Refusal('access.denied');
      if (!isOpen(id)) throw new Refusal('account.unknown');
      const now = this.clock.now();
      await em.execute('update account set disabled_at = ? where id = ?', [now, id], 'run');
      const sessions = await em.execute<EndedSession[]>(
        `update session set ends_at = ? where account_id = ? and ends_at > ?
         returning id, token_hash as "tokenHash"`,
        [now, id, now],
      );
      await audit(em, actor, 'account.closed', { type: 'account', id });
      return sessions;
    });
    for (const session of ended) this.changes.tellSessionEnded(session);
    return { ok: true };
  }
}
