import { randomUUID } from 'node:crypto';
import { ballotApi, type CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Answer } from '@yishiting/shared/live.ts';
import { type Caller, Refused } from '../setup/client.ts';
import type { OpenSocket } from '../setup/socket.ts';

/** Longer than a commit, shorter than a server that is started again. */
const PATIENCE_MS = 1000;

/** One act of a person: what was sent, again and again, and all that was ever answered to it. */
export type Act = {
  op: string;
  seat: string;
  rev: number;
  /** As it was sent. */
  choice: string;
  receipts: Set<string>;
  refusals: Set<string>;
  unanswered: boolean;
};

export const newAct = (seat: string, rev: number, choice: string): Act => ({
  op: randomUUID(),
  seat,
  rev,
  choice,
  receipts: new Set(),
  refusals: new Set(),
  unanswered: true,
});

/** A person's two devices: a page with a socket, and another that sends by HTTP, both in the same session. */
export class BallotPage {
  constructor(
    readonly seat: string,
    private readonly socket: OpenSocket,
    private readonly http: Caller,
  ) {}

  async send(ballotId: string, act: Act, by: 'socket' | 'http'): Promise<void> {
    const { op, rev, choice, seat } = act;
    const vote = { op, rev, choice, attendanceId: seat };
    const answer = await (by === 'socket' ? this.bySocket(ballotId, vote) : this.byHttp(ballotId, vote));
    if (!answer) return;
    if (answer.ok) act.receipts.add(JSON.stringify(answer.value));
    else act.refusals.add(answer.fault.code);
    // Too many at once is an answer to the moment, not to the act: the outbox sends it again.
    if (answer.ok || answer.fault.code !== 'request.too-many') act.unanswered = false;
  }

  close(): void {
    this.socket.close();
  }

  private bySocket(ballotId: string, vote: object): Promise<Answer<CastReceipt> | null> {
    return this.socket.socket
      .timeout(PATIENCE_MS)
      .emitWithAck('cast', { ballotId, ...vote } as never)
      .catch(() => null);
  }

  private async byHttp(
    id: string,
    body: { op: string; rev: number; choice: string; attendanceId: string },
  ): Promise<Answer<CastReceipt> | null> {
    try {
      return { ok: true, value: await this.http.call(ballotApi.cast, { params: { id }, body }) };
    } catch (error) {
      // The network, or what a dying server still got out, says nothing about the vote.
      return error instanceof Refused && error.status < 500 ? { ok: false, fault: error.fault } : null;
    }
  }
}
