import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { CaseStatus } from '@yishiting/shared/petitions/case-state.ts';
import type { CaseDetail } from '@yishiting/shared/petitions/petition.contract.ts';
import { Database } from '../database/database.ts';
import { Clock } from '../platform/clock.ts';
import { found } from '../platform/refusal.ts';
import { PetitionCase } from './case.entity.ts';
import { mayTake, type Reading, readingOf, scopeOf } from './case.policy.ts';
import { presentCase } from './case.present.ts';
import { isDecidedFinally, petitionersOf } from './case.store.ts';
import { eventsOf, isStaffOfMeeting, meetingsOf, ratingsOf, replyOf } from './case-file.store.ts';
import { awaitsReply, movesOf } from './take-step.ts';
import { unitsFor } from './unit.store.ts';

/** Steps that send a case to a unit. */
const dispatches: readonly CaseStatus[] = ['transferred', 'assigned', 'diverted'];

const readingIn = async (
  em: EntityManager,
  actor: Actor,
  held: PetitionCase | null,
): Promise<Reading | null> => {
  if (!held) return null;
  const staff = await isStaffOfMeeting(em, held.id, actor.account?.id);
  return readingOf(actor, held) ?? (staff ? 'masked' : null);
};

/** The whole file of one case, or its masked file. Who may not know of the case is told that there is none. */
@Injectable()
export class ShowCase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, id: string): Promise<CaseDetail> {
    const em = this.database.reader();
    const row = await em.findOne(PetitionCase, { id });
    const reading = found(await readingIn(em, actor, row), 'case.not-found');
    const held = found(row, 'case.not-found');
    const today = this.clock.today();
    const moves = movesOf(actor, held, today, await isDecidedFinally(em, held));
    const isSent = moves.some((to) => dispatches.includes(to));
    return presentCase({
      held,
      today,
      masked: reading === 'masked',
      moves,
      units: isSent ? await unitsFor(em, held, scopeOf(actor).full) : [],
      mayReply: awaitsReply(held) && mayTake(actor, held, 'replied'),
      petitioners: await petitionersOf(em, id),
      events: await eventsOf(em, id),
      meetings: await meetingsOf(em, id),
      given: await replyOf(em, id),
      ratings: await ratingsOf(em, id),
    });
  }
}
