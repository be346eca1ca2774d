/** 40P01 deadlock_detected, 40001 serialization_failure: PostgreSQL took everything back, so it can run again. */
const repeatable = ['40P01', '40001'];
const ATTEMPTS = 3;

const isRepeatable = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && repeatable.includes(String(error.code));

/** A transaction, run again when PostgreSQL broke a deadlock. */
export const again = async <T>(transaction: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !isRepeatable(error)) throw error;
    }
};
