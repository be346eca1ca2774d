import { hash, verify } from '@node-rs/argon2';

/** Algorithm 2 is Argon2id. OWASP's smallest setting: 19 MiB, 2 passes, 1 lane; about 14 ms here. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let decoy: Promise<string> | undefined;

/** Takes as long when there is no such account, so that logins cannot be probed. */
export const isPassword = async (password: string, stored: string | undefined): Promise<boolean> => {
  decoy ??= hashPassword('nobody');
  const matches = await verify(stored ?? (await decoy), password);
  return matches && stored !== undefined;
};
