import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { PhoneView } from '@yishiting/shared/meetings/attendance.contract.ts';
import { audit } from '../../audit/index.ts';
import { Database } from '../../database/database.ts';
import { rateLimit } from '../../platform/rate-limit.ts';
import { Refusal } from '../../platform/refusal.ts';
import { RosterEntry } from '../roster/roster.entity.ts';
import { readPin, SlipPins } from '../roster/slip-pins.ts';
import { SeatNews } from '../screen/seat-news.ts';
import { Entrance, type Visit } from './entrance.ts';
import {
  countTry,
  findEntries,
  forgiveTries,
  MOST_TRIES,
  type Try,
  type Who,
  whyNoTry,
} from './pin.store.ts';
import { type How, takeSeat } from './take-seat.ts';

type Given = { who: Who; pin: string; how?: How | undefined };

/**
 * The slip, typed: name and PIN let in at once, as its code does. Every try is counted before it is looked at, so
 * that trying at the same moment gains nothing; after five wrong ones only a new slip or an officer helps. The code
 * on the same slip still works: it cannot be guessed, and nobody can lock a neighbour out with wrong digits.
 */
@Injectable()
export class UsePin {
  private readonly perDevice = rateLimit(12, 60);
  /** A hall behind one router: more than its people need, less than keeps the processors busy. */
  private readonly perAddress = rateLimit(600, 60);

  constructor(
    private readonly database: Database,
    private readonly entrance: Entrance,
    private readonly pins: SlipPins,
    private readonly news: SeatNews,
  ) {}

  async execute(visit: Visit, { who, pin, how = 'onsite' }: Given): Promise<PhoneView> {
    const { actor } = visit;
    await this.perDevice(actor.sessionId);
    await this.perAddress(visit.address);
    const digits = readPin(pin);
    if (!digits) throw new Refusal('attendance.pin-digits');
    const meetingId = await this.entrance.find(visit);
    const ids = await findEntries(this.database.reader(), meetingId, who);
    const tries = await this.database.write((em) => countTry(em, ids, this.pins.key));
    const right = await this.find(tries, digits);
    if (!right) throw await this.refuse(actor, meetingId, ids, tries);
    return this.comeIn(actor, meetingId, right, tries, how);
  }

  /** Looks at every candidate, and at a decoy when there is none: how long it takes says nothing. */
  private async find(tries: readonly Try[], pin: string): Promise<Try | undefined> {
    if (tries.length === 0) await this.pins.fits('', pin, null);
    const fits = await Promise.all(tries.map((one) => this.pins.fits(one.id, pin, one.pinHash)));
    return tries[fits.indexOf(true)];
  }

  private comeIn(
    actor: Actor,
    meetingId: string,
    right: Try,
    tries: readonly Try[],
    how: How,
  ): Promise<PhoneView> {
    return this.entrance.pass(actor, meetingId, async (em) => {
      const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
      const entry = await em.findOne(RosterEntry, { id: right.id, pinHash: right.pinHash }, lock);
      // A new slip was printed in between.
      if (!entry) throw new Refusal('attendance.pin-wrong');
      const seat = await takeSeat(em, actor, entry, how);
      await forgiveTries(
        em,
        right.id,
        tries.map((one) => one.id),
      );
      const subject = { type: 'attendance', ...(seat ? { id: seat.attendanceId } : {}) };
      if (seat) await audit(em, actor, 'slip.used', subject, { how, by: 'pin' });
      return seat;
    });
  }

  private async refuse(
    actor: Actor,
    meetingId: string,
    ids: string[],
    tries: readonly Try[],
  ): Promise<Refusal> {
    if (tries.length === 0) return new Refusal(await whyNoTry(this.database.reader(), ids, this.pins.key));
    await this.database.write(async (em) => {
      for (const { id, tries: n } of tries)
        await audit(em, actor, 'slip.pin-wrong', { type: 'roster-entry', id }, { tries: n });
    });
    const locked = tries.filter((one) => one.tries >= MOST_TRIES).length;
    if (locked > 0) this.news.changed(meetingId, []);
    return new Refusal(locked === tries.length ? 'attendance.pin-locked' : 'attendance.pin-wrong');
  }
}
