import { randomUUID } from 'node:crypto';
import type { CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Chosen } from '@yishiting/shared/ballots/choice.ts';
import { Refused } from './caller.ts';
import type { LivePhone } from './live-phone.ts';

/** A vote as a phone keeps it until it is acknowledged: the same operation for every retry. */
export type Vote = { op: string; rev: number; choice: Chosen; attendanceId: string };

export const newVote = (phone: LivePhone, choice: Chosen, rev = 1): Vote => ({
  op: randomUUID(),
  rev,
  choice,
  attendanceId: phone.attendanceId,
});

const RETRY_MS = 30_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** How long to wait before trying again, or null when the answer is final. */
const waitAfter = (error: unknown): number | null => {
  // No answer: nobody knows whether the vote was taken, so it is sent again as the same operation.
  if (!(error instanceof Refused)) return 150;
  if (error.fault.code === 'request.too-many') return 1000 * Number(error.fault.params?.seconds ?? 10);
  return null;
};

/** Sends a vote until it is acknowledged or refused for good, over lost connections and restarts of the server. */
export const deliver = async (
  phone: Pick<LivePhone, 'cast'>,
  ballotId: string,
  vote: Vote,
): Promise<CastReceipt> => {
  const deadline = Date.now() + RETRY_MS;
  for (;;) {
    try {
      return await phone.cast(ballotId, vote);
    } catch (error) {
      const wait = waitAfter(error);
      if (wait === null || Date.now() > deadline) throw error;
      await pause(wait);
    }
  }
};
