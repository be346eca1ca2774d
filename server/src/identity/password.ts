import { hash, verify } from '@node-rs/argon2';
import { argon2Cost } from '../platform/argon2-cost.ts';

export const hashPassword = (password: string): Promise<string> => hash(password, argon2Cost);

let decoy: Promise<string> | undefined;

/** Takes as long when there is no such account, so that logins cannot be probed. */
export const isPassword = async (password: string, stored: string | undefined): Promise<boolean> => {
  decoy ??= hashPassword('nobody');
  const matches = await verify(stored ?? (await decoy), password);
  return matches && stored !== undefined;
};
