/** What PostgreSQL says about an error without saying what was in the row. */
const safe = ['code', 'severity', 'table', 'column', 'constraint', 'routine'] as const;

/** Also an error of another realm: a worker, a sandbox. */
const isError = (error: unknown): error is Error =>
  typeof error === 'object' && error !== null && 'stack' in error && 'message' in error;

const isDatabaseError = (error: Error): boolean => 'severity' in error && 'routine' in error;

const framesOf = (error: Error): string[] =>
  (error.stack ?? '').split('\n').flatMap((line) => /^\s+at (.*)$/.exec(line)?.[1] ?? []);

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
/** Names, numbers of people and phones, tokens. */
const quoted = /\p{Script=Han}+|[\w-]{20,}|\d{5,}/gu;

/** The words of an error without what they may quote of what somebody typed. Ids stay. */
const withoutQuotes = (message: string): string => {
  const ids = message.match(uuid) ?? [];
  return message
    .split(uuid)
    .map((words) => words.replace(quoted, '…'))
    .reduce((told, words, i) => told + (ids[i - 1] ?? '') + words);
};

/**
 * An error as a log may keep it. PostgreSQL puts values into message and detail ("Key (name)=(张三)", "Failing row
 * contains …"), so of its errors only codes and names of tables are kept, with the place in our code; and a parser
 * quotes what it could not read.
 */
export const loggable = (error: unknown): unknown => {
  if (!isError(error)) return { type: typeof error };
  const type = error.constructor.name;
  const stack = framesOf(error);
  if (type === 'SyntaxError') return { type, stack };
  if (!isDatabaseError(error)) return { type, message: withoutQuotes(error.message), stack };
  const told = Object.fromEntries(
    safe.flatMap((key) => (key in error ? [[key, Reflect.get(error, key)]] : [])),
  );
  return { type, ...told, stack };
};
