import { Controller, Get } from '@nestjs/common';
import { Database } from './database/database.ts';
import { Refusal } from './platform/refusal.ts';

@Controller()
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process lives. */
  @Get('/healthz')
  lives() {
    return { ok: true };
  }

  /** It can serve: the database answers. */
  @Get('/readyz')
  async ready() {
    await this.database.query('select 1').catch(() => {
      throw new Refusal('server.starting');
    });
    return { ok: true };
  }
}
