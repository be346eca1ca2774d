/** What PostgreSQL says about an error without saying what was in the row. */
const safe = ['code', 'severity', 'table', 'column', 'constraint', 'routine'] as const;

/** Also an error of another realm: a worker, a sandbox. */
const isError = (error: unknown): error is Error =>
  typeof error === 'object' && error !== null && 'stack' in error && 'message' in error;

const isDatabaseError = (error: Error): boolean => 'severity' in error && 'routine' in error;

const framesOf = (error: Error): string[] =>
  (error.stack ?? '').split('\n').flatMap((line) => /^\s+at (.*)$/.exec(line)?.[1] ?? []);

/**
 * An error as a log may keep it. PostgreSQL puts values into message and detail ("Key (name)=(张三)", "Failing row
 * contains …"), so of its errors only codes and names of tables are kept, with the place in our code.
 */
export const loggable = (error: unknown): unknown => {
  if (!isError(error)) return { type: typeof error };
  const type = error.constructor.name;
  const stack = framesOf(error);
  if (!isDatabaseError(error)) return { type, message: error.message, stack };
  const told = Object.fromEntries(
    safe.flatMap((key) => (key in error ? [[key, Reflect.get(error, key)]] : [])),
  );
  return { type, ...told, stack };
};
