import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { found, Refusal } from '../platform/refusal.ts';
import { Meeting } from './meeting.entity.ts';

/** Wrong codes in a minute. People mistype, and a hall behind one router mistypes together. */
const MOST_MISSES = { device: 30, address: 300 } as const;
const SECONDS = 60;
const limiter = (points: number) => new RateLimiterMemory({ points, duration: SECONDS });

/**
 * Finds meetings by the six digits on the wall. Who tries digits is let in nowhere for the rest of the minute, so
 * that going through all of them from one address takes days; phones that are in come back undisturbed.
 */
@Injectable()
export class MeetingDoor {
  private readonly devices = limiter(MOST_MISSES.device);
  private readonly addresses = limiter(MOST_MISSES.address);

  /** `sessionId` null: a browser that has no session yet, known by its address only. */
  async find(
    em: EntityManager,
    code: string,
    { sessionId, address }: { sessionId: string | null; address: string },
  ): Promise<Meeting> {
    const [misses, key] = sessionId ? [this.devices, sessionId] : [this.addresses, address];
    const spent = await misses.get(key);
    if (spent && spent.remainingPoints <= 0)
      throw new Refusal('request.too-many', { params: { seconds: SECONDS } });
    const meeting = await em.findOne(Meeting, { code });
    if (!meeting) await misses.penalty(key, 1);
    return found(meeting, 'meeting.not-found');
  }
}
