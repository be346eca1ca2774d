import { Injectable } from '@nestjs/common';

/** A plain page renews itself every few seconds, but not while somebody ticks or types on it. */
const SILENT_MS = 30 * 60_000;

/** Phones that run no script and so have no socket: nobody may call them disconnected. Known by the pages they ask for. */
@Injectable()
export class PlainPhones {
  private readonly asked = new Map<string, number>();

  note(sessionId: string): void {
    // Again at the end, so that the longest silent stand first.
    this.asked.delete(sessionId);
    this.asked.set(sessionId, Date.now());
    for (const [silent, at] of this.asked) {
      if (Date.now() - at < SILENT_MS) return;
      this.asked.delete(silent);
    }
  }

  has(sessionId: string): boolean {
    return Date.now() - (this.asked.get(sessionId) ?? 0) < SILENT_MS;
  }
}
