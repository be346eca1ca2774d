/** Two of these are within the time of a hook. */
const MOST_MS = 12_000;

/**
 * Waits for something to stop. What hangs is told, with what the process still holds, and left to itself: no test of a
 * file proves how its application ends; those of the start do.
 */
export const inTime = async (what: string, stopping: Promise<unknown>): Promise<void> => {
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(() => {
    const held = process.getActiveResourcesInfo().join(', ');
    process.stderr.write(`${what} has not stopped within ${MOST_MS} ms; held: ${held}\n`);
    late.resolve();
  }, MOST_MS);
  await Promise.race([stopping, late.promise]).finally(() => clearTimeout(timer));
};
