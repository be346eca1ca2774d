import * as z from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(['0', '1']).transform((v) => v === '1');
const url = (...protocols: string[]) =>
  z.string().refine((v) => URL.canParse(v) && protocols.includes(new URL(v).protocol));

const shape = z.object({
  /** Port that people's browsers reach. 0 takes any free one. */
  PORT: port.default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  /** Folder of the embedded PostgreSQL and of the log. */
  DATA_DIR: z.string().min(1).default('./data'),
  /** An own PostgreSQL 18; then no embedded server is started. */
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  /** The secret under the PINs of slips. Without it one is made in DATA_DIR at the first start. */
  PIN_PEPPER: z.string().min(32).max(500).optional(),
  /** Folder of a region's own rules. Without it `rules` in DATA_DIR, where there is one. */
  RULES_DIR: z.string().min(1).optional(),
  /** The address that people type or scan, when it is not this machine's. */
  PUBLIC_URL: url('http:', 'https:').optional(),
  /** How many proxies of our own stand in front and name the visitor's address in X-Forwarded-For. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(9).default(0),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  /** 1 creates a demo village in an empty database. Default: 1 outside production. */
  DEMO: flag.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** How long a shared document that nobody has open stays in memory. */
  DOCUMENT_IDLE_MS: z.coerce.number().int().min(0).max(3_600_000).default(15_000),
  /** Who reads /metrics says this as a bearer token. Without it there is no such page. */
  METRICS_TOKEN: z.string().min(16).max(500).optional(),
  /** 1 runs on a clock that can be set (POST /api/rehearsal/clock). Only for rehearsals and tests. */
  REHEARSAL: flag.default(false),
});

export type Env = Omit<z.infer<typeof shape>, 'DEMO'> & { DEMO: boolean };
export type SettingName = keyof typeof shape.shape;

const secret: readonly SettingName[] = ['DATABASE_URL', 'PIN_PEPPER', 'METRICS_TOKEN'];

/** All wrong settings at once. `shown` is what was given, without what may hold a password. */
export class SettingsFault extends Error {
  readonly faults: { name: SettingName; shown: string }[];

  constructor(names: SettingName[], given: Record<string, string | undefined>) {
    super(`settings: ${names.join(', ')}`);
    this.faults = names.map((name) => ({
      name,
      shown: given[name] && secret.includes(name) ? '…' : (given[name] ?? ''),
    }));
  }
}

const isName = (key: unknown): key is SettingName => typeof key === 'string' && key in shape.shape;

/** Reads the settings; an empty value counts as not set. */
export const readEnv = (source: Record<string, string | undefined>): Env => {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const read = shape.safeParse(given);
  const faulty = new Set((read.error?.issues ?? []).map((issue) => issue.path[0]).filter(isName));
  if (given.REHEARSAL === '1' && given.NODE_ENV === 'production') faulty.add('REHEARSAL');
  // The folder of a program beside its database may be gone tomorrow, and every printed PIN with it.
  if (given.NODE_ENV === 'production' && given.DATABASE_URL && !given.PIN_PEPPER) faulty.add('PIN_PEPPER');
  if (!read.success || faulty.size > 0) throw new SettingsFault([...faulty], given);
  return { ...read.data, DEMO: read.data.DEMO ?? read.data.NODE_ENV !== 'production' };
};
