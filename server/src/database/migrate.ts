import { MikroORM } from '@mikro-orm/postgresql';
import { alone } from './alone.ts';
import { ormConfig } from './mikro-orm.config.ts';

/** Brings the schema to this version. */
export const migrate = async (url: string): Promise<void> => {
  const orm = await MikroORM.init({
    ...ormConfig(url),
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  try {
    await alone(url, () => orm.migrator.up());
  } finally {
    await orm.close();
  }
};
