import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@yishiting/shared/actor.ts';
import { type CaseStatus, movesFrom } from '@yishiting/shared/petitions/case-state.ts';
import { audit } from '../audit/index.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { appendEvent, keepDue, lockCase } from './case.store.ts';
import { takeStep } from './take-step.ts';

/** An agreement settles a case that somebody handles or has answered; straight from acceptance it also begins the handling. */
export const maySettle = (status: CaseStatus): boolean =>
  status === 'accepted' || movesFrom(status, 'claim').includes('settled');

type Settlement = { caseId: string; by: { name: string }; at: Date; today: string; note: string };

/** 和解结案: both sides agreed in writing (XF 33). In the transaction of the agreement; its clocks stop. */
export const settleCase = async (
  em: EntityManager,
  actor: Actor,
  { caseId, by, at, today, note }: Settlement,
): Promise<void> => {
  const held = found(await lockCase(em, caseId), 'case.not-found');
  const from = held.status;
  if (!maySettle(from)) throw new Refusal('case.step-not-allowed');
  const event = { caseId, at, by: by.name };
  if (from === 'accepted') appendEvent(em, { ...event, kind: 'handling' });
  takeStep(held, 'settled', today);
  keepDue(held);
  appendEvent(em, { ...event, kind: 'settled', note });
  await em.flush();
  await audit(em, actor, 'case.moved', { type: 'case', id: caseId }, { from, to: 'settled' });
};
