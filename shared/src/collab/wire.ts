import { type ErrorCode, errors, isErrorCode } from '../errors.ts';

/**
 * First number of a frame on `/collab/:document`. 0–3 are those of y-websocket; the plain client speaks no
 * other. With `?acks=1` a client also gets ACK and STANDING.
 */
export const frameType = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** One varuint: how many of this connection's sync frames with content (step 2 and update) are in PostgreSQL. */
  ack: 100,
  /** One JSON string, a `Standing`. The first frame of a connection. */
  standing: 101,
} as const;

/** Second number of a sync frame (y-protocols). */
export const syncType = { step1: 0, step2: 1, update: 2 } as const;

/** What a person may do in a document: `comment` writes remarks only. */
export type Right = 'write' | 'comment' | 'read';

/** What a connection may do, and as whom it is known to the others. */
export type Standing = {
  right: Right;
  /** The document takes no more edits from anybody. */
  locked: boolean;
  /** `account:{id}` or `seat:{id}`; empty for a visitor. */
  owner: string;
  name: string;
  /** `#rrggbb` */
  colour: string;
};

/**
 * Yjs draws client ids below this. Ids from here on are the server's: it writes and shows editors under them, so that
 * a page can tell its edits from those of people, and no client may write with one.
 */
export const firstServerId = 2 ** 32;

/**
 * Milliseconds. Everybody hears something at least so often; whoever has heard nothing for so long is on a dead
 * connection. Packets can vanish without any end telling so, and people have to see within 15 s that they did.
 */
export const signOfLife = { every: 5000, missedAfter: 11_000 } as const;

/** Bytes. */
export const frameLimits = { edit: 256 * 1024, firstSync: 1024 * 1024, document: 5 * 1024 * 1024 } as const;

/** Of who was too fast; it passes. */
const TOO_MANY = 429;

/**
 * Close code of a refusal: 4000 + its HTTP status, or 4529 for what passes though it is a 4xx; the reason is the code
 * itself. y-websocket comes back by itself after 45xx and gives up after 44xx.
 */
export const closeCode = (code: ErrorCode): number =>
  (errors[code] === TOO_MANY ? 4100 : 4000) + errors[code];

/** Closed because the rights moved: come back and be judged anew. */
export const rightsMoved = { code: 4512, reason: 'rights-moved' } as const;

/** The refusal in a close event, or null when the connection was just lost. */
export const refusalIn = (event: { code: number; reason: string }): ErrorCode | null =>
  event.code >= 4400 && event.code < 4600 && isErrorCode(event.reason) ? event.reason : null;
