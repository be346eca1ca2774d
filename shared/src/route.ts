import type * as z from 'zod/mini';

/** A zod schema of any shape. */
export type Schema = z.ZodMiniType;

/**
 * One HTTP route as a contract: the server validates what comes in and strips what goes out by it, the
 * browser and the rehearsal call by it, and `/api/docs` is drawn from it.
 */
export type Route<B extends Schema = Schema, Q extends Schema = Schema, R extends Schema = Schema> = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Express path, e.g. `/api/cases/:id`. Parameters are uuids, `:code` six digits, `:slug` a village. */
  path: string;
  summary: string;
  body?: B;
  query?: Q;
  reply: R;
  /**
   * Done once for an operation id (header `x-operation`, a uuid): sent again because the answer got lost, it gets the
   * first answer; another request under the same id is refused with `request.operation-reused`. `blind`: whatever was in
   * its body, of which not even a digest is kept, since few small numbers can be guessed from one.
   */
  once?: true | 'blind';
};

/** Keeps the literal schema types of a contract. */
export const route = <B extends Schema, Q extends Schema, R extends Schema>(
  r: Route<B, Q, R>,
): Route<B, Q, R> => r;

export type Body<T> = T extends Route<infer B, Schema, Schema> ? z.infer<B> : never;
export type Query<T> = T extends Route<Schema, infer Q, Schema> ? z.infer<Q> : never;
export type Reply<T> = T extends Route<Schema, Schema, infer R> ? z.infer<R> : never;
