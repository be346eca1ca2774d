import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { ConflictLine } from '@yishiting/shared/ballots/conflict.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { Database } from '../database/database.ts';
import { Meeting, requireReader } from '../meetings/index.ts';
import { CaseReader, type Mask } from '../petitions/index.ts';
import { readAttempts } from './attempt.store.ts';
import { Ballot } from './ballot.entity.ts';
import {
  maskBallot,
  type Picture,
  presentBoardBallot,
  presentCounts,
  withTellers,
} from './ballot.present.ts';
import { countChannels, findBallot, findShown, readPlace, sumChannels, sumVotes } from './ballot.store.ts';
import { conflictLines, readConflicts } from './conflict.store.ts';
import { countedResults, tellerEntries } from './count.store.ts';
import { countExpected } from './elector.store.ts';

type MinutesBallot = { itemId: string; ballot: BoardBallot; conflicts?: ConflictLine[] };

/** Reads ballots for the staff and for the public picture. */
@Injectable()
export class ReadBallot {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseReader,
  ) {}

  async list(actor: Actor, meetingId: string): Promise<BallotDetail[]> {
    const em = this.database.reader();
    await requireReader(em, actor, meetingId);
    const ballots = await em.find(Ballot, { meetingId }, { orderBy: { number: 'asc' } });
    return Promise.all(ballots.map((ballot) => readDetail(em, ballot, actor)));
  }

  async detail(actor: Actor, id: string): Promise<BallotDetail> {
    const em = this.database.reader();
    const ballot = await findBallot(em, id);
    await requireReader(em, actor, ballot.meetingId);
    return readDetail(em, ballot, actor);
  }

  /** The ballot that the hall looks at. */
  async onBoard(em: EntityManager, meetingId: string): Promise<BoardBallot | null> {
    const meeting = await em.findOneOrFail(Meeting, { id: meetingId });
    const ballot = await findShown(em, meeting);
    const shown = ballot && presentBoardBallot(await readPicture(em, ballot));
    return shown && maskBallot(shown, await this.cases.maskFor(meeting.caseId, em));
  }

  /** Every ballot that was opened, as the minutes show it. */
  async forMinutes(meetingId: string, em: EntityManager = this.database.reader()): Promise<MinutesBallot[]> {
    const ballots = await em.find(
      Ballot,
      { meetingId, openedAt: { $ne: null } },
      { orderBy: { openedAt: 'asc' } },
    );
    const { caseId } = await em.findOneOrFail(Meeting, { id: meetingId });
    const mask = await this.cases.maskFor(caseId, em);
    return (await Promise.all(ballots.map((ballot) => readForMinutes(em, ballot, mask)))).flat();
  }
}

const readForMinutes = async (em: EntityManager, ballot: Ballot, mask: Mask): Promise<MinutesBallot[]> => {
  const shown = presentBoardBallot(await readPicture(em, ballot));
  if (!shown) return [];
  const conflicts = shown.conflicts && (await conflictLines(em, ballot.id, mask));
  return [{ itemId: ballot.itemId, ballot: shown, ...(conflicts && { conflicts }) }];
};

const readPicture = async (em: EntityManager, ballot: Ballot): Promise<Picture> => {
  const counted = await countedResults(em, ballot.id);
  return {
    ballot,
    ...(await readPlace(em, ballot.id)),
    channels: await countChannels(em, ballot),
    sums: await sumVotes(em, ballot, counted),
    counted,
    // While it is open nothing is told apart by how people vote.
    byChannel:
      ballot.state === 'closed' && ballot.secrecy === 'named' ? await sumChannels(em, ballot.id) : [],
  };
};

const readDetail = async (em: EntityManager, ballot: Ballot, reader: Actor): Promise<BallotDetail> => {
  const picture = await readPicture(em, ballot);
  return {
    id: ballot.id,
    meetingId: ballot.meetingId,
    itemId: ballot.itemId,
    state: ballot.state,
    motion: { zh: ballot.motionZh, en: ballot.motionEn },
    ...(ballot.ask && { ask: ballot.ask }),
    poll: ballot.poll,
    secrecy: ballot.secrecy,
    names: ballot.names,
    policy: ballot.policy,
    amends: ballot.amends ?? null,
    again: ballot.again ?? null,
    board: presentBoardBallot(picture),
    channels: ballot.state === 'draft' ? await countExpected(em, ballot.id) : withTellers(picture),
    missing: ballot.secrecy === 'named' && ballot.state !== 'draft' ? await readMissing(em, ballot.id) : null,
    conflicts: await readConflicts(em, ballot.id),
    attempts: await readAttempts(em, ballot),
    recusals: await readRecusals(em, ballot.id),
    counts: presentCounts(picture, await tellerEntries(em, ballot.id), reader.account?.id),
  };
};

const readRecusals = (em: EntityManager, ballotId: string): Promise<BallotDetail['recusals']> =>
  em.execute(
    `select r.attendance_id as "attendanceId", a.name, a.household, r.reason
     from ballot_recusal r join attendance a on a.id = r.attendance_id
     where r.ballot_id = ? order by a.household, a.name, a.id`,
    [ballotId],
  );

/** Whose vote is not there yet. Hands and paper are counted together, so they are not missed by name. */
const readMissing = (em: EntityManager, ballotId: string): Promise<NonNullable<BallotDetail['missing']>> =>
  em.execute(
    `select coalesce(here.id, e.attendance_id) as "attendanceId", a.name, a.household, e.channel
     from ballot_elector e join attendance a on a.id = e.attendance_id
     left join attendance here on here.entry_id = e.entry_id and here.state = 'present'
     where e.ballot_id = ? and not e.recused and e.channel not in ('hands', 'paper')
       and e.entry_id not in (select entry_id from current_vote where ballot_id = ?)
     order by a.household, a.name`,
    [ballotId, ballotId],
  );
