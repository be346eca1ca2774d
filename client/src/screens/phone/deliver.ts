import type { Cast, CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { ErrorCode, Fault } from '@yishiting/shared/errors.ts';
import { Refused } from '../../api/call.ts';

export type Vote = Cast & { ballotId: string };
type Way = (vote: Vote) => Promise<CastReceipt>;
/** `socket` is null while there is none. */
export type Ways = { socket: Way | null; http: Way };

/** Answers that only mean "not now": the same act is sent again by itself. */
const later: ErrorCode[] = ['request.too-many', 'request.failed', 'server.starting'];
const pauses = [1000, 2000, 4000];
const longestPause = 5000;

/**
 * Sends one act until it is answered: first by socket, else by HTTP, again and again with the same `op`. A lost
 * answer does no harm, since the server knows the op. `putOff` hears after each try why the server cannot take it now,
 * null when it said nothing. Null when `given` said that nobody waits any more; throws `Refused` when the server says no.
 */
export async function deliver(
  vote: Vote,
  ways: () => Ways,
  pause: (ms: number) => Promise<void>,
  given: () => boolean = () => false,
  putOff: (fault: Fault | null) => void = () => undefined,
): Promise<CastReceipt | null> {
  let bySocket = true;
  for (let attempt = 0; !given(); attempt++) {
    const { socket, http } = ways();
    const way: Way = bySocket && socket ? socket : http;
    try {
      return await way(vote);
    } catch (error) {
      const fault = error instanceof Refused ? error.fault : null;
      if (fault && !later.includes(fault.code)) throw error;
      putOff(fault);
      // A socket that swallowed the vote may be half dead: the next try goes the other way.
      bySocket = way !== socket;
    }
    await pause(pauses[attempt] ?? longestPause);
  }
  return null;
}
