import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { isCounted, type VoteChannel } from '@yishiting/shared/meetings/vote-channels.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Changes } from '../live/index.ts';
import { requireStaff } from '../meetings/index.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Ballot } from './ballot.entity.ts';
import { findBallot, lockBallot } from './ballot.store.ts';
import { countedResults } from './count.store.ts';

/**
 * Lets units vote by another channel: a phone has run flat, somebody raises a hand instead. A unit that has voted
 * stays where it voted, so that one unit never has two votes.
 */
@Injectable()
export class MoveChannel {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
  ) {}

  async execute(
    actor: Actor,
    id: string,
    input: { attendanceIds: string[]; channel: VoteChannel },
  ): Promise<void> {
    const { meetingId } = await findBallot(this.database.reader(), id);
    await requireStaff(this.database.reader(), actor, meetingId, 'chair', 'officer', 'teller');
    await this.database.write(async (em) => {
      const ballot = await lockBallot(em, id);
      if (ballot.state === 'closed' || ballot.state === 'voided') throw new Refusal('ballot.closed');
      await moveAttendances(em, ballot, input);
      if (ballot.state === 'open') await moveElectors(em, ballot, input);
      await audit(
        em,
        actor,
        'ballot.channel-moved',
        { type: 'ballot', id },
        { channel: input.channel, units: input.attendanceIds.length },
      );
    });
    this.changes.tell({ meetingId, what: 'ballot', seats: input.attendanceIds });
  }
}

type Input = { attendanceIds: string[]; channel: VoteChannel };

/** Also what the next ballot starts from. */
const moveAttendances = async (em: EntityManager, ballot: Ballot, { attendanceIds, channel }: Input) => {
  const moved = await em.execute<object[]>(
    "update attendance set channel = ? where id = any(array[?]::uuid[]) and meeting_id = ? and entry_id is not null and state = 'present' returning id",
    [channel, attendanceIds, ballot.meetingId],
  );
  if (moved.length !== new Set(attendanceIds).size) throw new Refusal('attendance.not-found');
};

const UNITS_HERE = "select entry_id from attendance where id = any(array[?]::uuid[]) and state = 'present'";

const moveElectors = async (em: EntityManager, ballot: Ballot, { attendanceIds, channel }: Input) => {
  const target: VoteChannel = ballot.secrecy === 'secret' && channel === 'hands' ? 'paper' : channel;
  const settled = (await countedResults(em, ballot.id)).map((r) => r.channel as string);
  const electors = await em.execute<{ channel: VoteChannel; voted: boolean }[]>(
    `select e.channel, exists (select 1 from current_vote v where v.ballot_id = e.ballot_id and v.entry_id = e.entry_id)
       or exists (select 1 from secret_mark m where m.ballot_id = e.ballot_id and m.entry_id = e.entry_id) as voted
     from ballot_elector e where e.ballot_id = ? and e.entry_id in (${UNITS_HERE})`,
    [ballot.id, attendanceIds],
  );
  if (electors.length !== new Set(attendanceIds).size) throw new Refusal('ballot.not-entitled');
  if (electors.some((e) => e.voted)) throw new Refusal('ballot.already-voted');
  if (ballot.rule?.alsoByArea && isCounted(target)) throw new Refusal('ballot.area-needs-names');
  // What tellers have agreed on holds these units' votes already.
  if (electors.some((e) => settled.includes(e.channel)) || settled.includes(target))
    throw new Refusal('ballot.count-settled');
  await em.execute(
    `update ballot_elector set channel = ? where ballot_id = ? and entry_id in (${UNITS_HERE})`,
    [target, ballot.id, attendanceIds],
    'run',
  );
};
