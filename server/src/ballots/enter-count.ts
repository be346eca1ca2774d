import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { areTicksPossible } from '@yishiting/shared/ballots/decide-list.ts';
import { type Sums, sumsOf } from '@yishiting/shared/ballots/tally-view.ts';
import type { CountedChannel } from '@yishiting/shared/meetings/vote-channels.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Changes } from '../live/index.ts';
import { requireStaff } from '../meetings/index.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Ballot } from './ballot.entity.ts';
import { countChannels, findBallot, lockOpenBallot } from './ballot.store.ts';
import { agreesWithFirst, countedResults, recordEntry, recordResult, tellerEntries } from './count.store.ts';
import { SecretBox } from './secret-box.ts';
import { votersIn } from './sums.ts';

type Input = Body<typeof ballotApi.enterCount>;

/**
 * Hands and paper are counted twice: a second teller enters without seeing the first. When they differ, both entries
 * stay on record and a new round begins. Once for an operation: numbers sent again begin no round.
 */
@Injectable()
export class EnterCount {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly box: SecretBox,
  ) {}

  async execute(actor: Actor, id: string, input: Input): Promise<void> {
    const { meetingId } = await findBallot(this.database.reader(), id);
    await requireStaff(this.database.reader(), actor, meetingId, 'teller');
    const accountId = actor.account?.id ?? '';
    await this.database.once(async (em) => {
      const ballot = await lockOpenBallot(em, id);
      const sums = readSums(ballot, input);
      await refuseTooMany(em, ballot, input.channel, sums);
      const results = await countedResults(em, id);
      if (results.some((r) => r.channel === input.channel)) throw new Refusal('ballot.count-settled');
      const entries = (await tellerEntries(em, id)).filter((e) => e.channel === input.channel);
      // A count is taken up again only after both had entered: rounds go on where they were.
      const first = entries.length % 2 === 1 ? entries.at(-1) : undefined;
      if (first?.account_id === accountId) throw new Refusal('ballot.teller-same');
      const round = Math.floor(entries.length / 2) + 1;
      if (input.round && input.round !== round) throw new Refusal('ballot.count-round-over');
      const { channel } = input;
      const agreed = first && (await agreesWithFirst(em, ballot, { channel, round, sums }, this.box));
      await recordEntry(em, ballot, { channel, round, accountId, sums }, this.box);
      if (agreed) await recordResult(em, ballot, channel, sums);
      await audit(em, actor, 'ballot.count-entered', { type: 'ballot', id }, { channel, round });
    });
    this.changes.tell({ meetingId, what: 'vote', seats: [] });
  }
}

/** The numbers of what the ballot asks; over a list such as its votes can have. */
const readSums = ({ ask }: Ballot, { channel, round, ...tally }: Input): Sums => {
  if ('ticks' in tally !== Boolean(ask))
    throw new Refusal('request.invalid', { issues: [{ path: ask ? 'ticks' : 'yes', code: 'invalid_type' }] });
  if (ask && 'ticks' in tally) {
    const isOption = (key: string) => ask.options.some((option) => option.key === key);
    if (!Object.keys(tally.ticks).every(isOption) || !areTicksPossible(tally, ask.most))
      throw new Refusal('ballot.ticks-impossible');
  }
  return sumsOf(tally);
};

const refuseTooMany = async (
  em: EntityManager,
  ballot: Ballot,
  channel: CountedChannel,
  sums: Sums,
): Promise<void> => {
  const entitled = (await countChannels(em, ballot)).find((c) => c.channel === channel)?.entitled ?? 0;
  const entered = votersIn(ballot, sums);
  if (entered > entitled) throw new Refusal('ballot.count-exceeds', { params: { entered, entitled } });
};
