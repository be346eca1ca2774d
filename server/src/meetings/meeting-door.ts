import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { rateLimit } from '../platform/rate-limit.ts';
import { found } from '../platform/refusal.ts';
import { Meeting } from './meeting.entity.ts';

/** Finds meetings by the six digits on the wall, and slows down who tries digits. */
@Injectable()
export class MeetingDoor {
  /** People mistype; a hall behind one router mistypes together. */
  private readonly misses = rateLimit(60, 60);

  /** `key`: the session, or else the address, that asks. */
  async find(em: EntityManager, code: string, key: string): Promise<Meeting> {
    const meeting = await em.findOne(Meeting, { code });
    if (!meeting) await this.misses(key);
    return found(meeting, 'meeting.not-found');
  }
}
