import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { MediationView } from '@yishiting/shared/mediation/mediation.contract.ts';
import { Database } from '../database/database.ts';
import { Changes } from '../live/index.ts';
import { CaseReader, maySettle } from '../petitions/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { presentAgreement, seatFor } from './agreement.present.ts';
import { currentAgreement, mediatorsOf, partiesOf, seatsOfSigners } from './agreement.store.ts';
import { type MediationReader, requireReader } from './mediation.policy.ts';

/** The agreement as it stands. A phone in the hall that signs nothing of it learns nothing of it. */
@Injectable()
export class ShowMediation {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseReader,
    private readonly changes: Changes,
  ) {}

  async execute(actor: Actor, meetingId: string): Promise<MediationView> {
    const em = this.database.reader();
    const reader = await requireReader(em, actor, meetingId);
    if (reader.meeting.kind !== 'mediation') throw new Refusal('mediation.not-here');
    const agreement = await currentAgreement(em, meetingId);
    const { writes, seals, seats } = reader;
    const signs = agreement?.signers.some((signer) => seatFor(signer, seats) !== null) ?? false;
    return {
      agreement: agreement && (signs || actor.account) ? presentAgreement(agreement, reader) : null,
      mayWrite: writes,
      maySeal: seals,
      parties: writes ? await partiesOf(em, meetingId) : [],
      mediators: writes ? await mediatorsOf(em, meetingId) : [],
      case: writes ? await this.caseOf(em, reader) : null,
    };
  }

  /** After a commit: the phones of those who sign it are told, and the staff. Nobody else sees anything move. */
  async announce(actor: Actor, meetingId: string): Promise<MediationView> {
    const seats = await seatsOfSigners(this.database.reader(), meetingId);
    this.changes.tell({ meetingId, what: 'mediation', seats });
    return this.execute(actor, meetingId);
  }

  private async caseOf(em: EntityManager, { meeting }: MediationReader): Promise<MediationView['case']> {
    const matter = meeting.caseId ? await this.cases.forMeeting(meeting.caseId, em) : null;
    return matter && { number: matter.number, maySettle: maySettle(matter.status) };
  }
}
