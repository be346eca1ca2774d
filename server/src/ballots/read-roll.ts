import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { visibleRoll } from '@yishiting/shared/ballots/visible-tally.ts';
import type { RollCall } from '@yishiting/shared/meetings/board.contract.ts';
import { Meeting, representativeAt } from '../meetings/index.ts';
import { CaseReader } from '../petitions/index.ts';
import { findShown, readPlace } from './ballot.store.ts';
import { ITS_VOTE } from './vote-record.ts';

// Hands and paper are counted together: these units are neither missed by name nor have a line.
const ROLL = `
select r.ordinal as place, coalesce(${representativeAt('r.id', 'coalesce(c.at, b.closed_at, clock_timestamp())')}, r.name) as name,
  r.household, v.choice
from ballot_elector e join ballot b on b.id = e.ballot_id join roster_entry r on r.id = e.entry_id
${ITS_VOTE}
left join lateral (select at from cast_event where ballot_id = e.ballot_id and seq = v.seq offset 0) c on true
where e.ballot_id = ? and not e.recused and (v.entry_id is not null or e.channel not in ('hands', 'paper'))
order by r.ordinal`;

/** Calls the roll of the ballot that the hall looks at. */
@Injectable()
export class ReadRoll {
  constructor(private readonly cases: CaseReader) {}

  /** As far as secrecy and policy allow it at this moment; empty otherwise. A petitioner of the case has no line. */
  async onBoard(em: EntityManager, meetingId: string): Promise<RollCall[]> {
    const meeting = await em.findOneOrFail(Meeting, { id: meetingId });
    const ballot = await findShown(em, meeting);
    if (!ballot || ballot.secrecy === 'secret') return [];
    const { published } = await readPlace(em, ballot.id);
    const visible = visibleRoll({ ...ballot, published });
    if (visible === 'none') return [];
    const roll = await em.execute<RollCall[]>(ROLL, [ballot.id]);
    const mask = await this.cases.maskFor(meeting.caseId, em);
    const isNamed = ({ name, household }: RollCall) => mask(name) === name && mask(household) === household;
    return roll.filter((line) => (visible === 'all' || line.choice === null) && isNamed(line));
  }
}
