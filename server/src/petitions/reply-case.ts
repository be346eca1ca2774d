import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { CaseDetail, petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Clock } from '../platform/clock.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { mayTake, readingOf } from './case.policy.ts';
import { appendEvent, keepDue, lockCase } from './case.store.ts';
import { CaseReply } from './outcome.entity.ts';
import { ShowCase } from './show-case.ts';
import { awaitsReply, takeStep } from './take-step.ts';

/** The resolution that a reply points to has to be one of the same village. */
const isResolutionOf = async (em: EntityManager, resolutionId: string, villageId: string) => {
  const [row] = await em.execute<{ id: string }[]>(
    'select id from resolution where id = ? and village_id = ?',
    [resolutionId, villageId],
  );
  return row !== undefined;
};

/** The handling opinion, given to the petitioner in writing (XF 32). */
@Injectable()
export class ReplyCase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: ShowCase,
  ) {}

  async execute(actor: Actor, id: string, input: Body<typeof petitionApi.reply>): Promise<CaseDetail> {
    await this.database.once(async (em) => {
      const held = found(await lockCase(em, id), 'case.not-found');
      if (!readingOf(actor, held)) throw new Refusal('case.not-found');
      if (!mayTake(actor, held, 'replied')) throw new Refusal('access.denied');
      if (!awaitsReply(held)) throw new Refusal('case.step-not-allowed');
      const { resolutionId = null, ...opinion } = input;
      if (resolutionId && !(await isResolutionOf(em, resolutionId, held.villageId)))
        throw new Refusal('resolution.not-found');
      const today = this.clock.today();
      const event = { caseId: id, at: this.clock.now(), by: actor.account?.name ?? '' };
      if (held.status === 'accepted') appendEvent(em, { ...event, kind: 'handling' });
      takeStep(held, 'replied', today);
      keepDue(held);
      em.create(CaseReply, { ...opinion, caseId: id, repliedOn: today, resolutionId } as CaseReply);
      appendEvent(em, { ...event, kind: 'replied' });
      await audit(em, actor, 'case.replied', { type: 'case', id }, { verdict: input.verdict });
    });
    return this.cases.execute(actor, id);
  }
}
