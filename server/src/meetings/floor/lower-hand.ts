import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { Changes } from '../../live/index.ts';
import { requireHand } from './floor.policy.ts';
import { endHands } from './turn.store.ts';

/** Takes a hand down, or ends one's own turn early. A hand that is down already stays down. */
@Injectable()
export class LowerHand {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
  ) {}

  async execute(actor: Actor, meetingId: string, attendanceId: string): Promise<{ ok: true }> {
    await this.database.write(async (em) => {
      await requireHand(em, actor, meetingId, attendanceId);
      await endHands(em, meetingId, attendanceId);
      await audit(em, actor, 'hand.lowered', { type: 'attendance', id: attendanceId });
    });
    this.changes.tell({ meetingId, what: 'floor' });
    return { ok: true };
  }
}
