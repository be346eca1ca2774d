import type { INestApplicationContext } from '@nestjs/common';
import type { Env } from '../config/env.ts';
import { Database } from '../database/database.ts';
import { demoAccounts, demoPassword, demoVillage, seedDemo } from '../demo/index.ts';
import { SetUp } from '../identity/index.ts';
import type { Announced } from './announce.ts';
import { tellStep } from './speak.ts';

type Contents = Pick<Announced, 'meeting' | 'village' | 'setupToken' | 'demo'>;

const nextMeeting = `
select id, code from meeting where closed_at is null order by held_at limit 1`;

/** What there is to open: the demo in an empty database where it is wanted, else the way in for the first officer. */
export const firstContents = async (app: INestApplicationContext, env: Env): Promise<Contents> => {
  const database = app.get(Database);
  const [account] = await database.query('select 1 from account limit 1');
  if (!account && env.DEMO) {
    tellStep('step.demo');
    await seedDemo(app);
  }
  const setupToken = await app.get(SetUp).offer();
  const villages = await database.query<{ slug: string }>(
    'select slug from village order by created_at limit 1',
  );
  const [meeting] = await database.query<{ id: string; code: string }>(nextMeeting);
  const village = villages[0]?.slug ?? null;
  const isDemo = env.DEMO && village === demoVillage.slug;
  return {
    meeting: meeting ?? null,
    village,
    setupToken,
    demo: isDemo ? { password: demoPassword, accounts: demoAccounts } : null,
  };
};
