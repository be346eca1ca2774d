import type { Cast, CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { ErrorCode } from '@yishiting/shared/errors.ts';
import { Refused } from '../../api/call.ts';

export type Vote = Cast & { ballotId: string };
export type Way = (vote: Vote) => Promise<CastReceipt>;
/** `socket` is null while there is none. */
export type Ways = { socket: Way | null; http: Way };

/** Answers that only mean "not now": the same act is sent again by itself. */
const later: ErrorCode[] = ['request.too-many', 'server.starting'];
const pauses = [1000, 2000, 4000];
const longestPause = 5000;

/**
 * Sends one act until it is answered: first by socket, else by HTTP, again and again with the same `op`. A lost
 * answer does no harm, since the server knows the op. Null when `given` said that nobody waits any more; throws
 * `Refused` when the server says no.
 */
export async function deliver(
  vote: Vote,
  ways: () => Ways,
  pause: (ms: number) => Promise<void>,
  given: () => boolean = () => false,
): Promise<CastReceipt | null> {
  let bySocket = true;
  for (let attempt = 0; !given(); attempt++) {
    const { socket, http } = ways();
    const way: Way = bySocket && socket ? socket : http;
    try {
      return await way(vote);
    } catch (error) {
      if (error instanceof Refused && !later.includes(error.fault.code)) throw error;
      // A socket that swallowed the vote may be half dead: the next try goes the other way.
      bySocket = way !== socket;
    }
    await pause(pauses[attempt] ?? longestPause);
  }
  return null;
}
