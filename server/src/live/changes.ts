import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import type { Topic } from '@yishiting/shared/live.ts';

/** What changed for the staff's screens; the board and the seats are refreshed with any of them. */
export type Change = {
  meetingId: string;
  what: Topic;
  /** The attendances whose screens have to be told, where it is only a few (a vote, an admission); absent: all may. */
  seats?: string[];
};

/** An open socket knows its session by the token alone. */
export type EndedSession = { id: string; tokenHash: Buffer };

/**
 * Past facts, told after the commit. Who shows something of a meeting listens; who changes it tells. Losing
 * one costs freshness, never truth.
 */
@Injectable()
export class Changes {
  private readonly bus = new EventEmitter();

  tell(change: Change): void {
    this.bus.emit('change', change);
  }

  listen(listener: (change: Change) => void): void {
    this.bus.on('change', listener);
  }

  /** Somebody signed out, or in anew, or was idle too long: what is still open in that session has to be judged again. */
  tellSessionEnded({ id, tokenHash }: EndedSession): void {
    this.bus.emit('session-ended', id, tokenHash);
  }

  onSessionEnded(listener: (id: string, tokenHash: Buffer) => void): void {
    this.bus.on('session-ended', listener);
  }
}
