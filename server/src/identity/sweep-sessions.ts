import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { Clock } from '../platform/clock.ts';
import { logger } from '../platform/logger.ts';
import { every } from '../platform/timers.ts';

const HOUR = 3_600_000;
/** A day after its end nobody asks any more why a session is over. */
const KEPT_MS = 24 * HOUR;
/** So that no phone waits for a long delete. */
const AT_ONCE = 2000;

const SWEEP = `with over as (
  delete from session where token_hash in (select token_hash from session s where ends_at < ?
    and (account_id is null or not exists (select 1 from document_update u where u.client_session = s.id)) limit ${AT_ONCE})
  returning 1)
select count(*)::int as n from over`;

/**
 * Deletes sessions that are over. Seats that they held stay on record, without their device. Those of staff stay as long
 * as single edits are kept that were sent in them: until those are summed up, nothing else says who took words out.
 */
@Injectable()
export class SweepSessions implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.timer = every(HOUR, () => {
      this.execute().catch((err: unknown) => logger.warn({ err }, 'sessions not swept'));
    });
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** @returns how many */
  async execute(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    let sessions = 0;
    for (let n = AT_ONCE; n === AT_ONCE; sessions += n) {
      const [row] = await this.database.query<{ n: number }>(SWEEP, [before]);
      n = row?.n ?? 0;
    }
    logger.info({ sessions }, 'sessions swept');
    return sessions;
  }
}
