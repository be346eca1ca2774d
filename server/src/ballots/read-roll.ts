import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { visibleRoll } from '@yishiting/shared/ballots/visible-tally.ts';
import type { BoardView, RollCall } from '@yishiting/shared/meetings/board.contract.ts';
import { Meeting, representativeAt } from '../meetings/index.ts';
import { CaseReader } from '../petitions/index.ts';
import { ITS_VOTE } from './vote-record.ts';

const named = (at: string) =>
  `r.ordinal as place, coalesce(${representativeAt('r.id', at)}, r.name) as name, r.household`;

// Hands and paper are counted together: these units are neither missed by name nor have a line.
const ALL = `
select ${named('coalesce(c.at, b.closed_at, clock_timestamp())')}, v.choice
from ballot_elector e join ballot b on b.id = e.ballot_id join roster_entry r on r.id = e.entry_id
${ITS_VOTE}
left join lateral (select at from cast_event where ballot_id = e.ballot_id and seq = v.seq offset 0) c on true
where e.ballot_id = ? and not e.recused and (v.entry_id is not null or e.channel not in ('hands', 'paper'))
order by r.ordinal`;

// Asked for at each picture while a hall of thousands votes: the more have voted, the less is read.
const MISSING = `
select ${named('clock_timestamp()')}, null as choice
from ballot_elector e join roster_entry r on r.id = e.entry_id
where e.ballot_id = ? and not e.recused and e.channel not in ('hands', 'paper')
  and e.entry_id not in (select entry_id from current_vote where ballot_id = ?)
order by r.ordinal`;

/** Calls the roll of the ballot that the hall looks at, as the picture of this moment shows it. */
@Injectable()
export class ReadRoll {
  constructor(private readonly cases: CaseReader) {}

  /** As far as secrecy and policy allow it at this moment; empty otherwise. A petitioner of the case has no line. */
  async onBoard(em: EntityManager, { meeting: { id }, ballot }: BoardView): Promise<RollCall[]> {
    if (!ballot) return [];
    const { secrecy, policy, state, names = false, tally } = ballot;
    // What has to be published first shows its tally once it is.
    const visible = visibleRoll({ secrecy, policy, state, names, published: tally !== null });
    if (visible === 'none') return [];
    const roll =
      visible === 'all'
        ? await em.execute<RollCall[]>(ALL, [ballot.id])
        : await em.execute<RollCall[]>(MISSING, [ballot.id, ballot.id]);
    const { caseId } = await em.findOneOrFail(Meeting, { id });
    const mask = await this.cases.maskFor(caseId, em);
    const isNamed = ({ name, household }: RollCall) => mask(name) === name && mask(household) === household;
    return roll.filter(isNamed);
  }
}
