import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Refusal } from './refusal.ts';

/** At most `points` in `seconds` for each key (a session, an address); refuses with `request.too-many`. */
export const rateLimit = (points: number, seconds: number) => {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (key: string): Promise<void> => {
    await limiter.consume(key).catch(() => {
      throw new Refusal('request.too-many', { params: { seconds } });
    });
  };
};
