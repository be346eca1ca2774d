import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { addAccount, addVillage } from '../identity/index.ts';
import { demoAccounts, demoPassword, demoVillage } from './demo-people.ts';

/** A village to try everything with. */
export const seedDemo = async (app: INestApplicationContext): Promise<void> => {
  await app.get(Database).write(async (em) => {
    const village = await addVillage(em, demoVillage);
    for (const { login, name, roles, everywhere } of demoAccounts)
      await addAccount(em, {
        login,
        name,
        password: demoPassword,
        roles: roles.map((role) => ({ role, villageId: everywhere ? null : village.id })),
      });
  });
};
