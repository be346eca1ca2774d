import WebSocket from 'ws';
import { type Attack, attacks } from '../factories/attacks.ts';
import type { Pick } from '../factories/chance.ts';

/** The pace of a session is shared by its sockets, and its rights move. */
const alsoRight = ['request.too-many', 'document.read-only', 'document.locked'];

export type Outcomes = { sent: number; refused: number; leftOut: number; faults: string[] };

/**
 * Strangers with a right to be there: one who only reads sends what others have sent, whole or mangled; one who
 * writes sends what was found to harm other servers. Nothing of it may be seen anywhere.
 */
export class Attackers {
  readonly outcomes: Outcomes = { sent: 0, refused: 0, leftOut: 0, faults: [] };
  private readonly under = new Set<Promise<void>>();

  /** Frames as if from a page, on a socket of their own. Without `known` nobody minds how it is answered. */
  send(url: string, cookie: string, frames: readonly (Uint8Array | string)[], known?: Attack): void {
    const attack = this.one(url, cookie, frames, known).finally(() => this.under.delete(attack));
    this.under.add(attack);
  }

  named(url: string, cookie: string, known: { free: number; other: number }, pick: Pick): void {
    const attack = attacks[pick(attacks.length)];
    if (attack) this.send(url, cookie, attack.frames(known), attack);
  }

  async over(): Promise<void> {
    await Promise.all(this.under);
  }

  private one(url: string, cookie: string, frames: readonly (Uint8Array | string)[], known?: Attack) {
    this.outcomes.sent += 1;
    return new Promise<void>((resolve) => {
      const socket = new WebSocket(url, { headers: { cookie } });
      const timer = setTimeout(() => socket.terminate(), 3000);
      socket.on('error', () => undefined);
      socket.on('open', () => {
        for (const frame of frames) socket.send(frame);
        // Answered after all that was said before it.
        socket.ping();
      });
      socket.on('pong', () => setTimeout(() => socket.terminate(), 500));
      socket.on('close', (code, reason) => {
        clearTimeout(timer);
        if (code >= 4400 && code < 4500) this.outcomes.refused += 1;
        else this.outcomes.leftOut += 1;
        const why = reason.toString();
        if (known?.refusal && code < 4500 && code >= 4400 && ![known.refusal, ...alsoRight].includes(why))
          this.outcomes.faults.push(`${known.name}: refused as ${why} instead of ${known.refusal}`);
        resolve();
      });
    });
  }
}
