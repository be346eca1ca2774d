type Ids = readonly string[] | 'all';

/** Gathers ids by meeting for a moment and hands them on together. */
export class Batches {
  private readonly waiting = new Map<string, Set<string> | 'all'>();
  private isOver = false;

  constructor(
    private readonly ms: number,
    private readonly hand: (meetingId: string, ids: Ids) => Promise<void>,
  ) {}

  add(meetingId: string, ids: Ids): void {
    if (this.isOver) return;
    const gathered = this.waiting.get(meetingId);
    if (gathered === undefined) setTimeout(() => this.flush(meetingId), this.ms).unref();
    if (ids === 'all' || gathered === 'all') this.waiting.set(meetingId, 'all');
    else this.waiting.set(meetingId, new Set([...(gathered ?? []), ...ids]));
  }

  /** What is gathered is dropped: who listened is being closed as well. */
  stop(): void {
    this.isOver = true;
    this.waiting.clear();
  }

  private flush(meetingId: string): void {
    const ids = this.waiting.get(meetingId);
    this.waiting.delete(meetingId);
    if (ids) void this.hand(meetingId, ids === 'all' ? 'all' : [...ids]);
  }
}
