import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Body, Reply } from '@yishiting/shared/route.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { hashToken, newToken } from '../../platform/secret.ts';
import { slipPersons } from '../electorate/household.store.ts';
import { requireDoorkeeper } from '../meeting.policy.ts';
import { lockOpenMeeting } from '../meeting.store.ts';
import { RosterEntry } from './roster.entity.ts';
import { SlipPins } from './slip-pins.ts';

type Wanted = Body<typeof rosterApi.slips>['entryIds'];

/**
 * New personal slips, for all or for some. Their tokens and PINs exist on paper only: stored are hashes, and an
 * earlier slip of the same person ends. The address on a slip is `/m/:code#slip=TOKEN`, a fragment, so that no log
 * and no proxy sees it.
 */
@Injectable()
export class PrintSlips {
  constructor(
    private readonly database: Database,
    private readonly pins: SlipPins,
  ) {}

  async execute(
    actor: Actor,
    id: string,
    { entryIds }: Body<typeof rosterApi.slips>,
  ): Promise<Reply<typeof rosterApi.slips>> {
    const reader = this.database.reader();
    await requireDoorkeeper(reader, actor, id);
    const known = await entriesOf(reader, id, entryIds);
    // Slow on purpose, so outside of the transaction: nobody waits for a lock meanwhile.
    const pins = await this.pins.make(known.map((entry) => entry.id));
    return this.database.write(async (em) => {
      // Who lost the role meanwhile prints nothing.
      await requireDoorkeeper(em, actor, id);
      await lockOpenMeeting(em, id);
      const entries = await entriesOf(em, id, entryIds);
      const persons = await slipPersons(
        em,
        entries.map((entry) => entry.id),
      );
      const slips = entries.flatMap((entry) => {
        const made = pins.get(entry.id);
        if (!made) return [];
        const { pin, ...stored } = made;
        const token = newToken();
        const person = persons.get(entry.id);
        const slipPersonId = person?.personId ?? null;
        em.assign(entry, {
          slipHash: hashToken(token),
          slipPersonId,
          slipUsedAt: null,
          ...stored,
          pinTries: 0,
        });
        return {
          entryId: entry.id,
          name: person?.name ?? entry.name,
          household: entry.household,
          token,
          pin,
        };
      });
      await audit(em, actor, 'slips.printed', { type: 'meeting', id }, { slips: slips.length });
      return slips;
    });
  }
}

const entriesOf = async (em: EntityManager, meetingId: string, wanted: Wanted): Promise<RosterEntry[]> => {
  const ids = wanted && [...new Set(wanted)];
  const which = ids ? { id: ids } : {};
  const entries = await em.find(RosterEntry, { meetingId, ...which }, { orderBy: { ordinal: 'asc' } });
  if (ids && entries.length < ids.length) throw new Refusal('attendance.not-found');
  if (entries.length === 0) throw new Refusal('meeting.roster-empty');
  return entries;
};
