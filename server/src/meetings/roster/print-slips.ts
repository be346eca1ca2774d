import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Body, Reply } from '@yishiting/shared/route.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { hashToken, newToken } from '../../platform/secret.ts';
import { requireDoorkeeper } from '../meeting.policy.ts';
import { lockOpenMeeting } from '../meeting.store.ts';
import { RosterEntry } from './roster.entity.ts';

/**
 * New personal slips, for all or for some. Their tokens exist on paper only: stored is a hash, and an earlier
 * slip of the same person ends. The address on a slip is `/m/:code#slip=TOKEN`, a fragment, so that no log
 * and no proxy sees it.
 */
@Injectable()
export class PrintSlips {
  constructor(private readonly database: Database) {}

  execute(
    actor: Actor,
    id: string,
    { entryIds }: Body<typeof rosterApi.slips>,
  ): Promise<Reply<typeof rosterApi.slips>> {
    return this.database.write(async (em) => {
      await requireDoorkeeper(em, actor, id);
      await lockOpenMeeting(em, id);
      const wanted = entryIds ? { id: [...new Set(entryIds)] } : {};
      const entries = await em.find(
        RosterEntry,
        { meetingId: id, ...wanted },
        { orderBy: { ordinal: 'asc' } },
      );
      if (entryIds && entries.length < new Set(entryIds).size) throw new Refusal('attendance.not-found');
      if (entries.length === 0) throw new Refusal('meeting.roster-empty');
      const slips = entries.map((entry) => {
        const token = newToken();
        em.assign(entry, { slipHash: hashToken(token), slipUsedAt: null });
        return { entryId: entry.id, name: entry.name, household: entry.household, token };
      });
      await audit(em, actor, 'slips.printed', { type: 'meeting', id }, { slips: slips.length });
      return slips;
    });
  }
}
