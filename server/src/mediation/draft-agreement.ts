import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { MediationView, mediationApi } from '@yishiting/shared/mediation/mediation.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { lockMeeting } from '../meetings/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { addAgreement, currentAgreement, mediatorsOf, partiesOf } from './agreement.store.ts';
import { requireWriter } from './mediation.policy.ts';
import { ShowMediation } from './show-mediation.ts';

/** Writes down what the parties agreed on. A new wording is a new paper: nobody has signed it. */
@Injectable()
export class DraftAgreement {
  constructor(
    private readonly database: Database,
    private readonly mediations: ShowMediation,
  ) {}

  async execute(
    actor: Actor,
    meetingId: string,
    input: Body<typeof mediationApi.draft>,
  ): Promise<MediationView> {
    await this.database.once(async (em) => {
      const { by } = await requireWriter(em, actor, meetingId);
      const meeting = await lockMeeting(em, meetingId);
      if (meeting.kind !== 'mediation') throw new Refusal('mediation.not-here');
      const before = await currentAgreement(em, meetingId);
      if (before?.sealedAt) throw new Refusal('mediation.effective');
      if ((before?.version ?? 0) !== input.after) throw new Refusal('mediation.reworded');
      const { facts, terms, performance } = input;
      const version = input.after + 1;
      const id = await addAgreement(em, {
        ...{ meetingId, version, facts, terms, performance, by },
        parties: named(await partiesOf(em, meetingId), (p) => p.entryId, input.parties, 'parties'),
        mediators: named(
          await mediatorsOf(em, meetingId),
          (m) => m.attendanceId,
          input.mediators,
          'mediators',
        ),
      });
      await audit(em, actor, 'mediation.drafted', { type: 'agreement', id }, { version });
    });
    return this.mediations.announce(actor, meetingId);
  }
}

/** Those of the people who were named, each once, in the order of the list. */
const named = <T>(people: T[], idOf: (one: T) => string, wanted: readonly string[], path: string): T[] => {
  const chosen = people.filter((one) => wanted.includes(idOf(one)));
  if (chosen.length < wanted.length)
    throw new Refusal('request.invalid', { issues: [{ path, code: 'unknown' }] });
  return chosen;
};
