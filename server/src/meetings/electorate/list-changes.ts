import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { RosterChange } from '@yishiting/shared/meetings/electorate.contract.ts';
import { Database } from '../../database/database.ts';
import { requireRosterReader } from '../meeting.policy.ts';
import { listChanges } from './change.store.ts';

@Injectable()
export class ListChanges {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, meetingId: string): Promise<RosterChange[]> {
    const em = this.database.reader();
    await requireRosterReader(em, actor, meetingId);
    return listChanges(em, meetingId, actor.account?.id);
  }
}
