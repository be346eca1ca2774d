import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { canonicalJson } from '@yishiting/shared/minutes/canonical-json.ts';
import type { MinutesView, SignerRole, signingApi } from '@yishiting/shared/minutes/signing.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { databaseNow } from '../../database/database-now.ts';
import { found, Refusal } from '../../platform/refusal.ts';
import { requireReader, requireWriter } from '../minutes.policy.ts';
import { ShowMinutes } from '../show-minutes.ts';
import { type Copy, currentCopy, sha256 } from '../signing/copy.store.ts';
import { lockState } from '../state.store.ts';
import { addConfirmation, addCorrection, correctionsOf, findCorrection } from './correction.store.ts';

/**
 * 勘误: recorder or chair write what was wrong in final minutes, another of the three confirms it. The signed bytes stay;
 * each correction that counts names the hash of what stood before it.
 */
@Injectable()
export class CorrectMinutes {
  constructor(
    private readonly database: Database,
    private readonly minutes: ShowMinutes,
  ) {}

  async write(actor: Actor, meetingId: string, input: Body<typeof signingApi.correct>): Promise<MinutesView> {
    await this.database.once(async (em) => {
      const { signs, by } = await requireWriter(em, actor, meetingId);
      const copy = await this.frozen(em, meetingId);
      const role: SignerRole = signs.includes('recorder') ? 'recorder' : 'chair';
      const id = await addCorrection(em, copy.id, { ...input, role, by });
      await audit(em, actor, 'minutes.correction-written', { type: 'correction', id });
    });
    return this.minutes.announce(actor, meetingId);
  }

  async confirm(actor: Actor, id: string): Promise<MinutesView> {
    const { meetingId } = await findCorrection(this.database.reader(), id);
    await this.database.once(async (em) => {
      const { signs } = await requireReader(em, actor, meetingId);
      const by = actor.account;
      const [role] = signs;
      if (!by || !role) throw new Refusal('access.denied');
      const copy = await this.frozen(em, meetingId);
      const correction = await findCorrection(em, id);
      if (correction.accountId === by.id) throw new Refusal('minutes.correction-own');
      if (correction.confirmed) throw new Refusal('minutes.correction-confirmed');
      const before = (await correctionsOf(em, copy.id)).flatMap((c) => c.confirmed ?? []);
      const number = before.length + 1;
      const at = (await databaseNow(em)).toISOString();
      const record = canonicalJson({
        format: 'yishiting-minutes-correction/1',
        minutes: copy.hash,
        previous: before.at(-1)?.hash ?? copy.hash,
        number,
        text: correction.text,
        reason: correction.reason,
        written: { by: correction.by, role: correction.role, at: correction.at },
        confirmed: { by: by.name, role, at },
      });
      await addConfirmation(em, correction, { number, role, by, at, record, hash: sha256(record) });
      await audit(em, actor, 'minutes.correction-confirmed', { type: 'correction', id }, { number });
    });
    return this.minutes.announce(actor, meetingId);
  }

  /** The signed copy; corrections come one after the other. */
  private async frozen(em: EntityManager, meetingId: string): Promise<Copy> {
    if ((await lockState(em, meetingId)) !== 'frozen') throw new Refusal('minutes.not-frozen');
    return found(await currentCopy(em, meetingId), 'minutes.not-frozen');
  }
}
