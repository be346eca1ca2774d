import * as z from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(['0', '1']).transform((v) => v === '1');
const url = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (v) => URL.canParse(v) && protocols.includes(new URL(v).protocol),
      `must be a ${protocols[0]}//… address`,
    );

const shape = z.object({
  /** Port that people's browsers reach. 0 takes any free one. */
  PORT: port.default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  /** Folder of the embedded PostgreSQL. Not used with DATABASE_URL. */
  DATA_DIR: z.string().min(1).default('./data'),
  /** An own PostgreSQL 18; then no embedded server is started. */
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  /** The address that people type or scan, when it is not this machine's. */
  PUBLIC_URL: url('http:', 'https:').optional(),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  /** 1 creates a demo village in an empty database. Default: 1 outside production. */
  DEMO: flag.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** 1 runs on a clock that can be set (POST /api/rehearsal/clock). Only for rehearsals and tests. */
  REHEARSAL: flag.default(false),
});

export type Env = Omit<z.infer<typeof shape>, 'DEMO'> & { DEMO: boolean };

/** Thrown with all faults at once, one line each. */
export class SettingsFault extends Error {}

/** Reads the settings; an empty value counts as not set. */
export const readEnv = (source: Record<string, string | undefined>): Env => {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const read = shape.safeParse(given);
  if (!read.success)
    throw new SettingsFault(
      read.error.issues
        .map((i) => `${i.path.join('.')}=${given[String(i.path[0])] ?? ''}: ${i.message}`)
        .join('\n'),
    );
  const env = read.data;
  if (env.REHEARSAL && env.NODE_ENV === 'production')
    throw new SettingsFault('REHEARSAL=1: not in production, the clock of real meetings cannot be set');
  return { ...env, DEMO: env.DEMO ?? env.NODE_ENV !== 'production' };
};
