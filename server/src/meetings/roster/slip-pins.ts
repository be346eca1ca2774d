import { createHash, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { argon2Cost } from '../../platform/argon2-cost.ts';
import { PEPPER, type Pepper } from '../../platform/pepper.ts';

/** How it is stored; the PIN itself is on paper only. */
type StoredPin = { pinHash: string; pinKey: string };

/** Hashes under way at once. Node's pool has four threads: sign-ins and files keep the others. */
const AT_ONCE = 2;

/** Eight digits as people type them: in groups, with dashes, in full width. Null when it is something else. */
export const readPin = (typed: string): string | null => {
  const digits = typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  return /^\d{8}$/.test(digits) ? digits : null;
};

/**
 * The PINs of slips: drawn, hashed with Argon2id under the pepper (RFC 9106, secret value K), compared in constant
 * time. A hash is bound to its entry and fits no other row.
 */
@Injectable()
export class SlipPins {
  private turn: Promise<unknown> = Promise.resolve();
  private decoy: Promise<string> | undefined;
  private readonly secret: Buffer;
  /** Tells the pepper in use from another one: a PIN that was printed under that can never be right. */
  readonly key: string;

  constructor(@Inject(PEPPER) pepper: Pepper) {
    this.secret = pepper.key('slip pin');
    this.key = createHash('sha256')
      .update('yishiting slip pin key\0')
      .update(this.secret)
      .digest('hex')
      .slice(0, 16);
  }

  /** A new PIN for each entry: about 14 ms of a thread of Node's pool each, never of the event loop. One print at a time. */
  make(entryIds: readonly string[]): Promise<Map<string, StoredPin & { pin: string }>> {
    const made = this.turn.then(() => this.makeAll([...new Set(entryIds)]));
    this.turn = made.catch(() => undefined);
    return made;
  }

  /** Takes as long for an entry that has no PIN, so that trying tells nothing about it. */
  async fits(entryId: string, pin: string, stored: string | null): Promise<boolean> {
    this.decoy ??= this.hash('', '');
    const fits = await verify(stored ?? (await this.decoy), `${entryId} ${pin}`, {
      ...argon2Cost,
      secret: this.secret,
    });
    return fits && stored !== null;
  }

  private async makeAll(entryIds: readonly string[]) {
    const made = new Map<string, StoredPin & { pin: string }>();
    const left = entryIds.values();
    const work = async () => {
      for (const id of left) {
        const pin = String(randomInt(100_000_000)).padStart(8, '0');
        made.set(id, { pin, pinHash: await this.hash(id, pin), pinKey: this.key });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return made;
  }

  private hash(entryId: string, pin: string): Promise<string> {
    return hash(`${entryId} ${pin}`, { ...argon2Cost, secret: this.secret });
  }
}
