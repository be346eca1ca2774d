import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { type Consent, consentWords } from '@yishiting/shared/ballots/consent-words.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Changes } from '../live/index.ts';
import { requireStaff } from '../meetings/index.ts';
import { found, Refusal } from '../platform/refusal.ts';
import type { Ballot } from './ballot.entity.ts';
import { findBallot, lockBallot } from './ballot.store.ts';
import { record } from './cast.store.ts';
import { readFacts } from './cast-facts.ts';
import { type Judged, judgeCast } from './judge-cast.ts';
import { SecretBox } from './secret-box.ts';
import { findBox } from './secret-vote.store.ts';

/**
 * For somebody without a phone, or who gave a proxy: the staff enter one vote, with the helper, the witness and the words
 * that were agreed to on record.
 */
@Injectable()
export class HelpVoter {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly box: SecretBox,
  ) {}

  async execute(actor: Actor, id: string, input: Body<typeof ballotApi.help>): Promise<void> {
    const { meetingId } = await findBallot(this.database.reader(), id);
    await requireStaff(this.database.reader(), actor, meetingId, 'teller', 'officer');
    await this.database.write(async (em) => {
      const ballot = await lockBallot(em, id);
      const judged = await judge(em, ballot, input);
      if ('answer' in judged) return;
      // A vote that is there already was the person's own: it cannot be entered over.
      if ('refusal' in judged)
        throw new Refusal(
          judged.refusal === 'ballot.stale-revision' ? 'ballot.already-voted' : judged.refusal,
        );
      const { vote } = judged;
      const channel = vote.channel === 'proxy' ? 'proxy' : 'helped';
      const consent = await consentTo(em, actor, input, channel === 'proxy');
      if (channel === 'helped') refuseWitness(consent);
      await em.execute(
        'update ballot_elector set channel = ? where ballot_id = ? and entry_id = ?',
        [channel, id, vote.entryId],
        'run',
      );
      const sealed = await findBox(em, id);
      await record(em, ballot, [{ ...vote, channel }], { box: this.box, sealed });
      await em.execute(
        'insert into helped_vote (ballot_id, entry_id, helper_id, witness, consent) values (?, ?, ?, ?, ?)',
        [
          id,
          vote.entryId,
          actor.account?.id,
          input.witness,
          consentWords(input.language ?? 'zh-CN', consent),
        ],
        'run',
      );
      await audit(em, actor, 'ballot.helped', { type: 'ballot', id }, { channel });
    });
    this.changes.tell({ meetingId, what: 'vote', seats: [input.attendanceId] });
  }
}

/** As a vote by phone, and by the same rule. */
const judge = async (
  em: EntityManager,
  ballot: Ballot,
  { op, attendanceId, choice }: Body<typeof ballotApi.help>,
): Promise<Judged> => {
  const cast = { op: op.toLowerCase(), attendanceId: attendanceId.toLowerCase(), rev: 1, choice };
  const [facts] = await readFacts(em, ballot.id, [cast]);
  return judgeCast(ballot, cast, found(facts, 'request.failed'));
};

const consentTo = async (
  em: EntityManager,
  helper: Actor,
  { witness, attendanceId }: Body<typeof ballotApi.help>,
  byProxy: boolean,
): Promise<Consent> => {
  const [voter] = await em.execute<{ name: string }[]>('select name from attendance where id = ?', [
    attendanceId,
  ]);
  return { voter: voter?.name ?? '', helper: helper.account?.name ?? '', witness, byProxy };
};

/** Whoever watches is a third person: neither the helper nor whose vote it is. */
const refuseWitness = ({ witness, helper, voter }: Consent): void => {
  if (witness === '')
    throw new Refusal('request.invalid', { issues: [{ path: 'witness', code: 'too_small' }] });
  if ([helper, voter].includes(witness)) throw new Refusal('ballot.witness-other');
};
