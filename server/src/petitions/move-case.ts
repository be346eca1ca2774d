import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { CaseDetail, petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Clock } from '../platform/clock.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { mayTake, readingOf } from './case.policy.ts';
import { appendEvent, isDecidedFinally, keepDue, lockCase } from './case.store.ts';
import { ShowCase } from './show-case.ts';
import { refusalOf, takeStep } from './take-step.ts';

/** An officer takes a case to its next state. */
@Injectable()
export class MoveCase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: ShowCase,
  ) {}

  async execute(actor: Actor, id: string, input: Body<typeof petitionApi.move>): Promise<CaseDetail> {
    await this.database.once(async (em) => {
      const held = found(await lockCase(em, id), 'case.not-found');
      if (!readingOf(actor, held)) throw new Refusal('case.not-found');
      if (!mayTake(actor, held, input.to)) throw new Refusal('access.denied');
      const today = this.clock.today();
      const no = refusalOf(held, input.to, today, await isDecidedFinally(em, held));
      if (no) throw new Refusal(no.code, { params: no.params });
      const from = held.status;
      takeStep(held, input.to, today);
      if (input.unit) held.unit = input.unit;
      keepDue(held);
      const happening = { caseId: id, at: this.clock.now(), kind: input.to, by: actor.account?.name ?? '' };
      appendEvent(em, { ...happening, note: [input.unit, input.note].filter(Boolean).join('：') });
      await audit(em, actor, 'case.moved', { type: 'case', id }, { from, to: input.to });
    });
    return this.cases.execute(actor, id);
  }
}
