import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Choice } from '@yishiting/shared/ballots/ballot.contract.ts';
import { PEPPER, type Pepper } from '../platform/pepper.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Sums } from './ballot.store.ts';

/** As it lies in the database: the salt of its key, and nonce, sums and tag in one. */
export type Sealed = { salt: Buffer; sealed: Buffer };

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Four bytes for each sum: the length tells nothing. */
const write = ({ yes, no, abstain }: Sums): Buffer => {
  const bytes = Buffer.alloc(12);
  for (const [i, sum] of [yes, no, abstain].entries()) bytes.writeUInt32BE(sum, 4 * i);
  return bytes;
};
const read = (bytes: Buffer): Sums => ({
  yes: bytes.readUInt32BE(0),
  no: bytes.readUInt32BE(4),
  abstain: bytes.readUInt32BE(8),
});

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

  /** The box with these choices in it as well, sealed anew: nothing shows how it differs from the one before. */
  add(ballotId: string, box: Sealed | null, choices: readonly Choice[]): Sealed {
    const sums = this.open(ballotId, box);
    for (const choice of choices) sums[choice] += 1;
    const salt = box?.salt ?? randomBytes(32);
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, this.key(ballotId, salt), nonce, { authTagLength: TAG });
    const parts = [nonce, cipher.update(write(sums)), cipher.final(), cipher.getAuthTag()];
    return { salt, sealed: Buffer.concat(parts) };
  }

  /** What is in it. Refuses `ballot.box-unreadable` when the pepper is another one or somebody touched the box. */
  open(ballotId: string, box: Sealed | null): Sums {
    if (!box) return { yes: 0, no: 0, abstain: 0 };
    const { salt, sealed } = box;
    const nonce = sealed.subarray(0, NONCE);
    const decipher = createDecipheriv(CIPHER, this.key(ballotId, salt), nonce, { authTagLength: TAG });
    try {
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
