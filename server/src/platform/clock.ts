import { Injectable } from '@nestjs/common';
import { chinaZone } from '@yishiting/shared/china-time.ts';

const chinaDay = new Intl.DateTimeFormat('en-CA', { timeZone: chinaZone, dateStyle: 'short' });

/** Calendar day of an instant in China time, `2026-05-09`. */
export const dayOf = (at: Date): string => chinaDay.format(at);

/**
 * The time of day-to-day decisions: registrations, deadlines, notices, sessions. The order and time of
 * votes is PostgreSQL's alone. Only a rehearsal or a test moves it.
 */
@Injectable()
export class Clock {
  private offset = 0;

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  today(): string {
    return dayOf(this.now());
  }

  /** From now on the time is `at`, and goes on from there. */
  set(at: Date): void {
    this.offset = at.getTime() - Date.now();
  }
}
