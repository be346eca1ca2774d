import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { guessMatter } from '@yishiting/shared/ballots/matter.ts';
import { checkBallotMatter } from '@yishiting/shared/ballots/suitable-body.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Changes } from '../live/index.ts';
import { lockOpenMeeting, refuseWithoutQuorum, requireStaff } from '../meetings/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { Ballot } from './ballot.entity.ts';
import { findBallot } from './ballot.store.ts';
import { linksOf } from './linked-ballots.ts';
import { toListAsk } from './list-ask.ts';
import { refuseDecided } from './same-motion.ts';

type Input = Body<typeof ballotApi.propose>;

/** Puts a motion on a listed item. Nothing is voted yet. */
@Injectable()
export class ProposeMotion {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
  ) {}

  async execute(actor: Actor, meetingId: string, input: Input): Promise<Ballot> {
    const meeting = await requireStaff(this.database.reader(), actor, meetingId, 'chair', 'recorder');
    const refusal = checkBallotMatter(meeting.kind, guessMatter(textsOf(input)));
    if (refusal) throw new Refusal(refusal);
    if (meeting.rule.secret && input.secrecy === 'named') throw new Refusal('ballot.rule-secret');
    if (meeting.rule.alsoByArea && input.secrecy === 'secret') throw new Refusal('ballot.area-needs-names');
    const ask = toListAsk(input);
    const asked = { itemId: input.itemId, motionZh: input.motion.zh, ask };
    const id = await this.database.once(async (em) => {
      // One at a time, so that two ballots never get one number.
      await lockOpenMeeting(em, meetingId);
      if (!input.poll) await refuseWithoutQuorum(em, meetingId);
      const [item] = await em.execute('select 1 from agenda_item where meeting_id = ? and id = ?', [
        meetingId,
        input.itemId,
      ]);
      if (!item) throw new Refusal('ballot.item-not-listed');
      const earlier = await em.find(Ballot, { meetingId });
      refuseDecided(earlier, asked);
      const links = linksOf(earlier, { ...input, ...asked });
      const drafted = em.create(Ballot, {
        meetingId,
        ...asked,
        number: Math.max(0, ...earlier.map((b) => b.number)) + 1,
        motionEn: input.motion.en ?? '',
        secrecy: input.secrecy,
        policy: input.policy ?? 'atClose',
        names: input.secrecy === 'named' && input.names === true,
        poll: input.poll ?? false,
        ...links,
      } as Ballot);
      await em.flush();
      await audit(
        em,
        actor,
        'ballot.proposed',
        { type: 'ballot', id: drafted.id },
        { number: drafted.number },
      );
      return drafted.id;
    });
    this.changes.tell({ meetingId, what: 'ballot' });
    return findBallot(this.database.reader(), id);
  }
}

/** All that is asked, in words: what a matter is can stand in an option alone. */
const textsOf = ({ motion, ask }: Input): string[] =>
  [motion, ...(ask?.options ?? [])].flatMap(({ zh, en = '' }) => [zh, en]);
