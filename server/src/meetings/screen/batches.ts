import { after } from '../../platform/timers.ts';

type Ids = readonly string[] | 'all';

/**
 * Gathers ids by meeting for a moment and hands them on together. One meeting's are never handed on twice at a
 * time, so that what was read earlier cannot be told later.
 */
export class Batches {
  private readonly waiting = new Map<string, Set<string> | 'all'>();
  private readonly due = new Set<string>();
  private isOver = false;

  constructor(
    private readonly ms: number,
    private readonly hand: (meetingId: string, ids: Ids) => Promise<void>,
  ) {}

  add(meetingId: string, ids: Ids): void {
    if (this.isOver || ids.length === 0) return;
    const gathered = this.waiting.get(meetingId);
    if (ids === 'all' || gathered === 'all') this.waiting.set(meetingId, 'all');
    else this.waiting.set(meetingId, new Set([...(gathered ?? []), ...ids]));
    if (!this.due.has(meetingId)) this.schedule(meetingId);
  }

  /** What is gathered is dropped: who listened is being closed as well. */
  stop(): void {
    this.isOver = true;
    this.waiting.clear();
  }

  private schedule(meetingId: string): void {
    this.due.add(meetingId);
    after(this.ms, () => void this.flush(meetingId));
  }

  private async flush(meetingId: string): Promise<void> {
    const ids = this.waiting.get(meetingId);
    this.waiting.delete(meetingId);
    if (ids) await this.hand(meetingId, ids === 'all' ? 'all' : [...ids]);
    this.due.delete(meetingId);
    if (this.waiting.has(meetingId)) this.schedule(meetingId);
  }
}
