import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { after } from '../../platform/timers.ts';

/** A slow line of 120 kbit/s carries no ten pictures a second. */
const APART_MS = 1000;

/** What phones were told last, and the newest picture that waits, while the line rests. */
type Resting = { told: string; next: BoardView | null; timer: NodeJS.Timeout };

/**
 * Tells phones of the picture: at once when something happened (a step, a ballot, a speaker), and once a second
 * when only counts moved; the last count always. The hall's screens do not wait.
 */
export class BoardNews {
  private readonly meetings = new Map<string, Resting>();

  constructor(private readonly tell: (meetingId: string, view: BoardView) => void) {}

  show(meetingId: string, view: BoardView): void {
    const known = this.meetings.get(meetingId);
    if (known && known.told === happenings(view)) known.next = view;
    else this.tellNow(meetingId, view);
  }

  private tellNow(meetingId: string, view: BoardView): void {
    clearTimeout(this.meetings.get(meetingId)?.timer);
    const timer = after(APART_MS, () => this.rested(meetingId));
    this.meetings.set(meetingId, { told: happenings(view), next: null, timer });
    this.tell(meetingId, view);
  }

  private rested(meetingId: string): void {
    const next = this.meetings.get(meetingId)?.next;
    this.meetings.delete(meetingId);
    if (next) this.tellNow(meetingId, next);
  }
}

/** The picture without the counts that move with every vote and every arrival. */
const happenings = (view: BoardView): string => {
  const { needed, met } = view.attendance;
  const ballot = view.ballot && { ...view.ballot, voted: 0, late: 0, tally: null };
  return JSON.stringify({ ...view, attendance: { needed, met }, ballot });
};
