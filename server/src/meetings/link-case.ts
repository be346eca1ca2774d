import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { appendCaseEvent, CaseReader, type MaskedCase } from '../petitions/index.ts';
import { Clock } from '../platform/clock.ts';
import { found, Refusal } from '../platform/refusal.ts';

/** Ties a meeting to the case that it is about. */
@Injectable()
export class LinkCase {
  constructor(
    private readonly cases: CaseReader,
    private readonly clock: Clock,
  ) {}

  /** The case of that village, while a meeting can still be about it. */
  async find(em: EntityManager, caseId: string, villageId: string): Promise<MaskedCase> {
    const matter = found(await this.cases.forMeeting(caseId, em), 'case.not-found');
    if (matter.villageId !== villageId) throw new Refusal('case.not-found');
    // A case that has ended is never opened again: the same facts make a new one.
    if (matter.status === 'closed' || matter.status === 'withdrawn')
      throw new Refusal('case.step-not-allowed');
    return matter;
  }

  /** Writes into its timeline that a meeting is planned. */
  note(em: EntityManager, caseId: string, by: string): void {
    appendCaseEvent(em, { caseId, at: this.clock.now(), kind: 'meeting.planned', by });
  }
}
