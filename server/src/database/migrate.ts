import { MikroORM } from '@mikro-orm/postgresql';
import { ormConfig } from './mikro-orm.config.ts';

/** Brings the schema to this version. Two processes that start together wait for each other. */
export const migrate = async (url: string): Promise<void> => {
  const orm = await MikroORM.init({
    ...ormConfig(url),
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close();
  }
};
