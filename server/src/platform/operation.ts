import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { Actor } from '@yishiting/shared/actor.ts';

/** Carries the id that a client gives to one act of a person, and again with every retry of it. */
export const OPERATION_HEADER = 'x-operation';

/** `owner` is the account, else the device; `digest` tells another request under the same id apart. */
export type Operation = { id: string; owner: string; digest: Buffer };

const current = new AsyncLocalStorage<Operation>();

/** Runs a request as the operation that it belongs to; `Database.once` asks for it. */
export const asOperation = <T>(operation: Operation, work: () => T): T => current.run(operation, work);
export const currentOperation = (): Operation | undefined => current.getStore();

/** Who signed in anew meanwhile is still the same person; a phone without account is its session. */
export const ownerOf = (actor: Actor | null | undefined): string =>
  actor?.account?.id ?? actor?.sessionId ?? 'nobody';

export const digestOf = (method: string, path: string, body: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([method, path, body ?? null]))
    .digest();
