import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { SessionStore } from './session.store.ts';

/** Ends the session of this browser; without one there is nothing to do. */
@Injectable()
export class SignOut {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionStore,
  ) {}

  async execute(visitor: Actor | null): Promise<void> {
    if (!visitor) return;
    await this.sessions.end(visitor.sessionId);
    await this.database.write((em) =>
      audit(em, visitor, 'session.ended', { type: 'session', id: visitor.sessionId }),
    );
  }
}
