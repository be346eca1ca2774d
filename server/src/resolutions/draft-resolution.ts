import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { ResolutionView, resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { readNoQuorum } from '../meetings/index.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { Resolution } from './resolution.entity.ts';
import { type MeetingFacts, requireRight } from './resolution.policy.ts';
import { findCarried, lockResolution } from './resolution.store.ts';
import { ShowResolution } from './show-resolution.ts';

/** Writes down what a meeting came to, and changes the wording until it is signed. */
@Injectable()
export class DraftResolution {
  constructor(
    private readonly database: Database,
    private readonly resolutions: ShowResolution,
  ) {}

  async execute(
    actor: Actor,
    meetingId: string,
    input: Body<typeof resolutionApi.draft>,
  ): Promise<ResolutionView> {
    const id = await this.database.once(async (em) => {
      const meeting = await requireRight(em, actor, meetingId, 'draft');
      const kind = await kindOf(em, meeting, input.ballotId);
      const resolution = em.create(Resolution, {
        meetingId,
        villageId: meeting.village.id,
        ballotId: input.ballotId ?? null,
        kind,
        text: input.text,
      } as Resolution);
      await em.flush().catch((error: unknown) => {
        throw error instanceof UniqueConstraintViolationException ? new Refusal('resolution.exists') : error;
      });
      await audit(em, actor, 'resolution.drafted', { type: 'resolution', id: resolution.id });
      return resolution.id;
    });
    return this.resolutions.announce(actor, id);
  }

  async revise(actor: Actor, id: string, input: Body<typeof resolutionApi.revise>): Promise<ResolutionView> {
    await this.database.write(async (em) => {
      const resolution = await lockResolution(em, id);
      await requireRight(em, actor, resolution.meetingId, 'draft');
      if (resolution.state !== 'draft') throw new Refusal('resolution.already-adopted');
      resolution.text = input.text;
      await em.flush();
      await audit(em, actor, 'resolution.revised', { type: 'resolution', id });
    });
    return this.resolutions.announce(actor, id);
  }
}

/**
 * A decision needs a ballot that carried; what was carried before too few were left stays one. A consultation states its
 * outcome with a poll or without one (VC 33); a poll under an advisory rule never makes a decision. What a mediation comes
 * to is an agreement of the parties, not ours.
 */
async function kindOf(
  em: EntityManager,
  meeting: MeetingFacts,
  ballotId?: string,
): Promise<Resolution['kind']> {
  if (!ballotId) {
    if (meeting.kind === 'decision' || meeting.kind === 'mediation')
      throw new Refusal('resolution.needs-ballot');
    return 'consultation';
  }
  const ballot = found(await findCarried(em, meeting.id, ballotId), 'ballot.not-found');
  if (!ballot.carried) throw new Refusal('resolution.ballot-not-passed');
  const { plannedAs } = await readNoQuorum(em, meeting.id);
  return (plannedAs ?? meeting.kind) === 'decision' && !ballot.advisory ? 'decision' : 'consultation';
}
