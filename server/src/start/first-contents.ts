import type { INestApplicationContext } from '@nestjs/common';
import type { Env } from '../config/env.ts';
import { Database } from '../database/database.ts';
import { demoAccounts, demoPassword, demoVillage, isDemoUnfinished, seedDemo } from '../demo/index.ts';
import { SetUp } from '../identity/index.ts';
import type { Announced } from './announce.ts';
import { tellStep } from './speak.ts';

type Contents = Pick<Announced, 'meeting' | 'village' | 'setupToken' | 'demo'>;

/** The open meeting that is nearest to now: what is on tonight, or was just now. */
const nextMeeting = `
select id, code from meeting where closed_at is null
order by abs(extract(epoch from held_at - clock_timestamp())) limit 1`;

const firstVillage = 'select slug from village order by created_at limit 1';

/**
 * What there is to open: the demo in an empty database where it is wanted, else the way in for the first
 * officer. Call when the server listens.
 */
export const firstContents = async (
  app: INestApplicationContext,
  env: Env,
  local: string,
): Promise<Contents> => {
  const database = app.get(Database);
  const [account] = await database.query('select 1 from account limit 1');
  let trackingCode: string | null = null;
  if (env.DEMO && (!account || (await isDemoUnfinished(database)))) {
    tellStep('step.demo');
    trackingCode = await seedDemo(app, local);
  }
  const setupToken = await app.get(SetUp).offer();
  const [village] = await database.query<{ slug: string }>(firstVillage);
  const [meeting] = await database.query<{ id: string; code: string }>(nextMeeting);
  const isDemo = env.DEMO && village?.slug === demoVillage.slug;
  return {
    meeting: meeting ?? null,
    village: village?.slug ?? null,
    setupToken,
    demo: isDemo ? { password: demoPassword, accounts: demoAccounts, trackingCode } : null,
  };
};
