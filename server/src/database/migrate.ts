import { MikroORM } from '@mikro-orm/postgresql';
import { alone } from './alone.ts';
import { ormConfig } from './mikro-orm.config.ts';

/** Brings the schema to this version, or only as far as the migration `to`. */
export const migrate = async (url: string, to?: string): Promise<void> => {
  const orm = await MikroORM.init({
    ...ormConfig(url),
    entities: [],
    discovery: { warnWhenNoEntities: false },
  });
  try {
    await alone(url, () => orm.migrator.up(to ? { to } : undefined));
  } finally {
    await orm.close();
  }
};
