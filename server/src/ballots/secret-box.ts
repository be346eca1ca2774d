import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PEPPER, type Pepper } from '../platform/pepper.ts';
import { Refusal } from '../platform/refusal.ts';

/** As it lies in the database: the salt of its key, and nonce, sums and tag in one. */
export type Sealed = { salt: Buffer; sealed: Buffer };

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** How many of each thing that can be chosen, always in the same order; what they stand for is known to who counts. */
export type Counts = readonly number[];

/** Four bytes for each count: the length tells nothing but how many things can be chosen. */
const write = (counts: Counts): Buffer => {
  const bytes = Buffer.alloc(4 * counts.length);
  for (const [i, count] of counts.entries()) bytes.writeUInt32BE(count, 4 * i);
  return bytes;
};
const read = (bytes: Buffer): number[] =>
  Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32BE(4 * i));

/**
 * The ballot box of a secret ballot while it is open: sums that the database keeps and cannot read (AES-256-GCM, SP
 * 800-38D). Each ballot has a key of its own, from the pepper and a salt that is forgotten at the end (HKDF, RFC 5869).
 */
@Injectable()
export class SecretBox {
  private readonly root: Buffer;

  constructor(@Inject(PEPPER) pepper: Pepper) {
    this.root = pepper.key('secret ballot');
  }

  /**
   * The box with these counts added to what is in it, sealed anew: nothing shows how it differs from the one before.
   * A ballot's counts are as many every time.
   */
  add(ballotId: string, box: Sealed | null, counts: Counts): Sealed {
    const before = this.open(ballotId, box);
    if (box && before.length !== counts.length) throw new RangeError('a box of another ballot');
    const sums = counts.map((count, i) => count + (before[i] ?? 0));
    const salt = box?.salt ?? randomBytes(32);
    return { salt, sealed: this.seal(ballotId, salt, sums) };
  }

  /** Counts under the key of this ballot. What it is `of` has to be said again to open it. */
  seal(ballotId: string, salt: Buffer, counts: Counts, of = ''): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, this.key(ballotId, salt), nonce, { authTagLength: TAG });
    cipher.setAAD(Buffer.from(of));
    return Buffer.concat([nonce, cipher.update(write(counts)), cipher.final(), cipher.getAuthTag()]);
  }

  /**
   * What is in it; nothing before the first vote. Refuses `ballot.box-unreadable` when the pepper is another one or
   * somebody touched the box.
   */
  open(ballotId: string, box: Sealed | null, of = ''): number[] {
    if (!box) return [];
    const { salt, sealed } = box;
    const nonce = sealed.subarray(0, NONCE);
    const decipher = createDecipheriv(CIPHER, this.key(ballotId, salt), nonce, { authTagLength: TAG });
    try {
      decipher.setAAD(Buffer.from(of));
      decipher.setAuthTag(sealed.subarray(-TAG));
      return read(Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]));
    } catch {
      throw new Refusal('ballot.box-unreadable');
    }
  }

  private key(ballotId: string, salt: Buffer): Buffer {
    return Buffer.from(hkdfSync('sha256', this.root, salt, ballotId, 32));
  }
}
