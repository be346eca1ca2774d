import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { isCounted } from '@yishiting/shared/meetings/vote-channels.ts';
import { audit } from '../audit/index.ts';
import { Documents } from '../collab/index.ts';
import { Database } from '../database/database.ts';
import { databaseNow } from '../database/database-now.ts';
import { Changes } from '../live/index.ts';
import { lockMeeting, requireStaff } from '../meetings/index.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Ballot } from './ballot.entity.ts';
import { countChannels, findBallot, lockOpenBallot, readPlace, sumAreas, sumVotes } from './ballot.store.ts';
import { type CountedResult, countedResults, openCounts } from './count.store.ts';
import { type BallotCount, decideBallot } from './decide-ballot.ts';
import { SecretBox } from './secret-box.ts';
import { openBox } from './secret-vote.store.ts';

/** Closes a ballot and states what the law makes of it. Votes wait for the same lock: each is counted or late. */
@Injectable()
export class CloseBallot {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly documents: Documents,
    private readonly box: SecretBox,
  ) {}

  async execute(actor: Actor, id: string): Promise<void> {
    const { meetingId } = await findBallot(this.database.reader(), id);
    await requireStaff(this.database.reader(), actor, meetingId, 'chair');
    await this.database.once(async (em) => {
      const meeting = await lockMeeting(em, meetingId);
      const ballot = await lockOpenBallot(em, id);
      const counted = await countedResults(em, id);
      await refuseUncounted(em, ballot, counted);
      const { number, conflicts, settled } = await readPlace(em, id);
      if (conflicts > settled) throw new Refusal('ballot.conflict-open');
      if (ballot.secrecy === 'secret')
        await openBox(em, ballot, this.box, await openCounts(em, ballot, counted, this.box));
      const verdict = decideBallot(ballot, await readCount(em, ballot, counted));
      Object.assign(ballot, {
        state: 'closed',
        closedAt: await databaseNow(em),
        verdict,
      } satisfies Partial<Ballot>);
      meeting.step = 'result';
      await this.documents.nameVersions(em, meetingId, 'close', actor, { number });
      await audit(
        em,
        actor,
        'ballot.closed',
        { type: 'ballot', id },
        { adopted: verdict.adopted, base: verdict.base },
      );
    });
    this.changes.tell({ meetingId, what: 'ballot' });
  }
}

/** Nobody's raised hand is forgotten: where units vote by hand or paper, two tellers have to have agreed. */
const refuseUncounted = async (
  em: EntityManager,
  ballot: Ballot,
  counted: readonly CountedResult[],
): Promise<void> => {
  const settled = counted.map((r) => r.channel as string);
  const open = (await countChannels(em, ballot)).filter((c) => isCounted(c.channel));
  if (open.some((c) => c.entitled > 0 && !settled.includes(c.channel)))
    throw new Refusal('ballot.count-missing');
};

const readCount = async (
  em: EntityManager,
  ballot: Ballot,
  counted: readonly CountedResult[],
): Promise<BallotCount> => {
  const [units] = await em.execute<{ recused: number; left: number }[]>(
    `select count(*) filter (where e.recused)::int as recused, count(*) filter (where not exists (
       select 1 from attendance a where a.entry_id = e.entry_id and a.state = 'present'))::int as left
     from ballot_elector e where e.ballot_id = ?`,
    [ballot.id],
  );
  return {
    eligible: ballot.eligible ?? 0,
    present: ballot.present ?? 0,
    recused: units?.recused ?? 0,
    left: units?.left ?? 0,
    sums: await sumVotes(em, ballot, counted),
    area: ballot.rule?.alsoByArea ? await sumAreas(em, ballot) : undefined,
  };
};
