import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { ResolutionView, resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Clock } from '../platform/clock.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { Task } from './resolution.entity.ts';
import { requireRight } from './resolution.policy.ts';
import { findResolution, lockResolution } from './resolution.store.ts';
import { ShowResolution } from './show-resolution.ts';

/** Gives what was resolved to somebody, with a day, and takes the report that it is done. */
@Injectable()
export class FollowTask {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly resolutions: ShowResolution,
  ) {}

  async give(actor: Actor, id: string, input: Body<typeof resolutionApi.addTask>): Promise<ResolutionView> {
    await this.database.once(async (em) => {
      const resolution = await lockResolution(em, id);
      await requireRight(em, actor, resolution.meetingId, 'follow');
      if (resolution.state === 'draft') throw new Refusal('resolution.not-adopted');
      const task = em.create(Task, { resolutionId: id, ...input } as Task);
      await em.flush();
      await audit(em, actor, 'task.given', { type: 'task', id: task.id }, { dueOn: input.dueOn });
    });
    return this.resolutions.announce(actor, id);
  }

  /** Done today; the evidence says where it can be seen. */
  async finish(
    actor: Actor,
    taskId: string,
    input: Body<typeof resolutionApi.finishTask>,
  ): Promise<ResolutionView> {
    const id = await this.database.once(async (em) => {
      const task = found(
        await em.findOne(Task, { id: taskId }, { lockMode: LockMode.PESSIMISTIC_WRITE }),
        'task.not-found',
      );
      const resolution = await findResolution(em, task.resolutionId);
      await requireRight(em, actor, resolution.meetingId, 'follow');
      if (task.doneOn) throw new Refusal('task.done');
      const today = this.clock.today();
      Object.assign(task, { doneOn: today, evidence: input.evidence });
      await em.flush();
      await audit(em, actor, 'task.finished', { type: 'task', id: taskId }, { late: task.dueOn < today });
      return resolution.id;
    });
    return this.resolutions.announce(actor, id);
  }
}
