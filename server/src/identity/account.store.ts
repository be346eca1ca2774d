import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AccountRole } from '@yishiting/shared/actor.ts';
import type { AccountView } from '@yishiting/shared/identity/identity.contract.ts';
import { Refusal } from '../platform/refusal.ts';
import { Account, AccountGrant, Village } from './account.entity.ts';
import { hashPassword } from './password.ts';

type NewAccount = {
  login: string;
  password: string;
  name: string;
  roles: { role: AccountRole; villageId: string | null }[];
};

const orTaken = (code: 'account.login-taken' | 'village.slug-taken') => (error: unknown) => {
  throw error instanceof UniqueConstraintViolationException ? new Refusal(code) : error;
};

export const addVillage = async (
  em: EntityManager,
  given: { slug: string; name: string; region: string },
) => {
  const village = em.create(Village, given as Village);
  await em.flush().catch(orTaken('village.slug-taken'));
  return village;
};

export const addAccount = async (em: EntityManager, given: NewAccount): Promise<AccountView> => {
  const passwordHash = await hashPassword(given.password);
  const account = em.create(Account, {
    login: given.login.toLowerCase(),
    name: given.name,
    passwordHash,
  } as Account);
  await em.flush().catch(orTaken('account.login-taken'));
  for (const { role, villageId } of given.roles)
    em.create(AccountGrant, { accountId: account.id, role, villageId } as AccountGrant);
  await em.flush();
  return { id: account.id, login: account.login, name: account.name, roles: given.roles };
};

export const listAccounts = async (
  em: EntityManager,
  villageIds: string[] | null,
): Promise<AccountView[]> => {
  const accounts = await em.find(Account, { disabledAt: null }, { orderBy: { name: 'asc' } });
  const grants = await em.find(AccountGrant, {});
  return accounts
    .map((a) => ({
      id: a.id,
      login: a.login,
      name: a.name,
      roles: grants
        .filter((g) => g.accountId === a.id)
        .map(({ role, villageId }) => ({ role, villageId: villageId ?? null })),
    }))
    .filter((a) => !villageIds || a.roles.some((r) => !r.villageId || villageIds.includes(r.villageId)));
};
