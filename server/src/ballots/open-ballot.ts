import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { decide } from '@yishiting/shared/ballots/decide.ts';
import type { Quorum } from '@yishiting/shared/meetings/quorum.ts';
import { audit } from '../audit/index.ts';
import { Documents } from '../collab/index.ts';
import { Database } from '../database/database.ts';
import { databaseNow } from '../database/database-now.ts';
import { Changes } from '../live/index.ts';
import {
  countAttendance,
  freezeRoster,
  type Headcount,
  lockOpenMeeting,
  type Meeting,
  quorumOf,
  refuseWithoutQuorum,
  requireStaff,
} from '../meetings/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { Ballot } from './ballot.entity.ts';
import { findBallot, lockBallot } from './ballot.store.ts';
import { freezeElectors } from './elector.store.ts';
import { refuseDecided } from './same-motion.ts';

/** Opens a ballot: checks the quorum again, freezes roster, rule and who may vote. */
@Injectable()
export class OpenBallot {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly documents: Documents,
  ) {}

  async execute(actor: Actor, id: string, input: { seconds?: number }): Promise<void> {
    const { meetingId } = await findBallot(this.database.reader(), id);
    await requireStaff(this.database.reader(), actor, meetingId, 'chair');
    await this.database.once(async (em) => {
      // The meeting's row first: letting people in waits until the present set is frozen.
      const meeting = await lockOpenMeeting(em, meetingId);
      const draft = await lockBallot(em, id);
      if (draft.state !== 'draft') throw new Refusal('ballot.not-draft');
      if (!draft.poll) await refuseWithoutQuorum(em, meetingId);
      const ballots = await em.find(Ballot, { meetingId });
      if (ballots.some((b) => b.state === 'open')) throw new Refusal('ballot.another-open');
      // Two drafts of one motion may have been waiting.
      refuseDecided(ballots, draft);
      const heads = await countAttendance(em, meetingId);
      const { counted } = requireQuorum(meeting, heads, draft.poll);
      if (!['discussion', 'ballot', 'result'].includes(meeting.step))
        throw new Refusal('meeting.step-not-allowed');
      await freezeRoster(em, meetingId);
      await freezeElectors(em, id);
      const now = await databaseNow(em);
      meeting.step = 'ballot';
      Object.assign(draft, {
        state: 'open',
        rule: meeting.rule,
        eligible: heads.eligible,
        present: counted,
        baseArea: heads.area.eligible,
        openedAt: now,
        closesAt: input.seconds ? new Date(now.getTime() + input.seconds * 1000) : null,
      } satisfies Partial<Ballot>);
      await this.documents.nameVersions(em, meetingId, 'open', actor, {
        number: ballots.filter((b) => b.openedAt).length,
      });
      await audit(
        em,
        actor,
        'ballot.opened',
        { type: 'ballot', id },
        { eligible: heads.eligible, present: counted },
      );
    });
    this.changes.tell({ meetingId, what: 'ballot' });
  }
}

/**
 * What would be needed is told with the refusal, so that the chair knows for whom to wait. A poll decides nothing and
 * takes whoever is there.
 */
const requireQuorum = (meeting: Meeting, heads: Headcount, poll: boolean): Quorum => {
  const quorum = quorumOf(meeting, heads);
  if (quorum.met || (poll && quorum.counted > 0)) return quorum;
  const none = { yes: 0, no: 0, abstain: 0 };
  const { base, needed } = decide(meeting.rule, {
    ...none,
    eligible: heads.eligible,
    present: quorum.counted,
    area: quorum.area && { ...none, eligible: heads.area.eligible, present: quorum.area.counted },
  });
  throw new Refusal('ballot.no-quorum', {
    params: { needed: quorum.needed, counted: quorum.counted, base, pass: needed },
  });
};
