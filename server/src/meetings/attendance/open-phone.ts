import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { Database } from '../../database/database.ts';
import { SessionStore } from '../../identity/index.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { MeetingDoor } from '../meeting-door.ts';
import { ShowPhone } from './show-phone.ts';

/** Opens a meeting by its code, to watch. A browser that nobody knows gets a session of its own to come in with later. */
@Injectable()
export class OpenPhone {
  /** A whole hall opens its phones within a minute, behind one address. */
  private readonly newDevices = rateLimit(1200, 60);

  constructor(
    private readonly database: Database,
    private readonly door: MeetingDoor,
    private readonly sessions: SessionStore,
    private readonly phones: ShowPhone,
  ) {}

  /** `token` is for the cookie of a new device. */
  async execute(
    visitor: Actor | null,
    address: string,
    code: string,
  ): Promise<{ view: PhoneView; token: string | null }> {
    const em = this.database.reader();
    const { id } = await this.door.find(em, code, { sessionId: visitor?.sessionId ?? null, address });
    if (visitor) return { view: await this.phones.execute(visitor, id, em), token: null };
    await this.newDevices(address);
    return { view: await this.phones.execute(null, id, em), token: await this.sessions.begin(null) };
  }
}
