import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Body, Reply } from '@yishiting/shared/route.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { Changes } from '../../live/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Meeting } from '../meeting.entity.ts';
import { requireConvenor } from '../meeting.policy.ts';
import { lockOpenMeeting } from '../meeting.store.ts';
import { parseRoster } from './parse-roster.ts';
import { replaceRoster } from './roster.store.ts';

/** A reader of a list corrects what is shown, and sees the rest the next time. */
const SHOWN_FAULTS = 100;

/** Takes the roster from a table, whole or not at all. Who stays on it keeps slip and seat. */
@Injectable()
export class ImportRoster {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
  ) {}

  async execute(
    actor: Actor,
    id: string,
    { csv, dryRun }: Body<typeof rosterApi.import>,
  ): Promise<Reply<typeof rosterApi.import>> {
    const meeting = await requireConvenor(this.database.reader(), actor, id);
    refuseFrozen(meeting);
    const { units, faults } = parseRoster(csv, meeting.rule);
    if (faults.length > 0 || dryRun) return { accepted: units.length, faults: faults.slice(0, SHOWN_FAULTS) };
    await this.database.write(async (em) => {
      refuseFrozen(await lockOpenMeeting(em, id));
      await replaceRoster(em, id, units);
      await audit(em, actor, 'roster.imported', { type: 'meeting', id }, { units: units.length });
    });
    this.changes.tell({ meetingId: id, what: 'attendance' });
    return { accepted: units.length, faults: [] };
  }
}

const refuseFrozen = ({ rosterFrozenAt }: Meeting): void => {
  if (rosterFrozenAt) throw new Refusal('meeting.roster-frozen');
};
