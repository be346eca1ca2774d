import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 128 random bits, URL-safe: sessions, slips, invitations. */
export const newToken = (): string => randomBytes(16).toString('base64url');

/** Tokens are stored as SHA-256: they have too many bits to be guessed, so nothing slower is needed. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** No I, L, O, U, 0, 1: nothing that is misread on a receipt. 12 characters are 57 bits. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
export const newTrackingCode = (): string =>
  Array.from({ length: 12 }, () => letters[randomInt(letters.length)])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');

/** How people type it: case, blanks and dashes do not matter. */
export const readTrackingCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
