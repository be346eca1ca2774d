import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { AccountView, identityApi, VillageView } from '@yishiting/shared/identity/identity.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { Village } from './account.entity.ts';
import { isCountyOfficer } from './account.policy.ts';
import { addAccount, addVillage, listAccounts } from './account.store.ts';

/** Villages, and the accounts of those who work for them. */
@Injectable()
export class AppointStaff {
  constructor(private readonly database: Database) {}

  villages(): Promise<VillageView[]> {
    return this.database.reader().find(Village, {}, { orderBy: { name: 'asc' } });
  }

  async addVillage(actor: Actor, input: Body<typeof identityApi.addVillage>): Promise<VillageView> {
    if (!isCountyOfficer(actor)) throw new Refusal('access.denied');
    return this.database.write(async (em) => {
      const village = await addVillage(em, input);
      await audit(em, actor, 'village.added', { type: 'village', id: village.id });
      return village;
    });
  }

  /** A county officer sees all accounts, others those of their own villages. */
  async accounts(actor: Actor): Promise<AccountView[]> {
    if (!actor.account) throw new Refusal('access.denied');
    const villages = actor.account.roles.map((r) => r.villageId);
    const all = villages.includes(null);
    return listAccounts(this.database.reader(), all ? null : villages.filter((v) => v !== null));
  }

  async addAccount(actor: Actor, input: Body<typeof identityApi.addAccount>): Promise<AccountView> {
    if (!isCountyOfficer(actor)) throw new Refusal('access.denied');
    return this.database.write(async (em) => {
      const account = await addAccount(em, input);
      await audit(em, actor, 'account.opened', { type: 'account', id: account.id });
      return account;
    });
  }
}
