import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { Changes, type EndedSession } from '../live/index.ts';
import { Clock } from '../platform/clock.ts';
import { logger } from '../platform/logger.ts';
import { every } from '../platform/timers.ts';
import { STAFF_IDLE_MS } from './session.store.ts';

const MINUTE = 60_000;

const ENDED = `
select id, token_hash as "tokenHash" from session
where (ends_at > ? and ends_at <= ?) or (account_id is not null and seen_at > ? and seen_at <= ?)`;

const idleSince = (now: Date): Date => new Date(now.getTime() - STAFF_IDLE_MS);

/**
 * A session also ends by time, and nobody is there to do it: once a minute those are told whose time was over since the
 * last look, so that what is still open in them closes. One that ended in another way may be told again.
 */
@Injectable()
export class TellEndedSessions implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private looked: Date;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly changes: Changes,
  ) {
    // What ended before this process began has nothing open in it.
    this.looked = clock.now();
  }

  onModuleInit(): void {
    this.timer = every(MINUTE, () => {
      this.execute().catch((err: unknown) => logger.warn({ err }, 'ended sessions not told'));
    });
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async execute(): Promise<void> {
    const [last, now] = [this.looked, this.clock.now()];
    const ended = await this.database.query<EndedSession>(ENDED, [
      last,
      now,
      idleSince(last),
      idleSince(now),
    ]);
    this.looked = now;
    for (const session of ended) this.changes.tellSessionEnded(session);
  }
}
