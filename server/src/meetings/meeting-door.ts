import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { networkOf } from '../platform/address.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { KnownCodes } from './known-codes.ts';
import { Meeting } from './meeting.entity.ts';

/** Wrong codes in a minute. People mistype, and a hall behind one router mistypes together. */
const MOST_MISSES = { device: 30, address: 300 } as const;
const SECONDS = 60;
const limiter = (points: number) => new RateLimiterMemory({ points, duration: SECONDS });

type By = { sessionId: string | null; address: string };

/**
 * Finds meetings by the six digits on the wall. Who tries digits is let in nowhere for the rest of the minute, so
 * that going through all of them takes days, however many sessions somebody makes at one address. The people of a
 * hall who share that address still come in: a code that was right there before is no discovery any more.
 */
@Injectable()
export class MeetingDoor {
  private readonly devices = limiter(MOST_MISSES.device);
  private readonly addresses = limiter(MOST_MISSES.address);
  private readonly known = new KnownCodes();

  /** `sessionId` null: a browser that has no session yet, known by its address only. */
  async find(em: EntityManager, code: string, { sessionId, address }: By): Promise<Meeting> {
    const network = networkOf(address);
    if (sessionId) await refuseSpent(this.devices, sessionId);
    if (!this.known.has(network, code)) await refuseSpent(this.addresses, network);
    const meeting = await em.findOne(Meeting, { code });
    if (meeting) this.known.add(network, code);
    else {
      if (sessionId) await this.devices.penalty(sessionId, 1);
      await this.addresses.penalty(network, 1);
    }
    return found(meeting, 'meeting.not-found');
  }
}

const refuseSpent = async (misses: RateLimiterMemory, key: string): Promise<void> => {
  const spent = await misses.get(key);
  if (spent && spent.remainingPoints <= 0)
    throw new Refusal('request.too-many', { params: { seconds: SECONDS } });
};
