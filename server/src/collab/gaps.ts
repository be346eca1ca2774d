/**
 * Who comes back types on while our question for all it has is on its way to it, and its answer to us: as long as the
 * largest document takes over the slowest line, 120 kbit/s, at 20 edits a second.
 */
const MOST = 2000;

/** Edits of one socket that were left out, as they build on what is not here. */
export class Gaps {
  private leftOut = 0;

  /** Until all that the sender has is here, none of its edits is. */
  get areOpen(): boolean {
    return this.leftOut > 0;
  }

  /** What to do about one more. `whole`: in the answer to our question, where it is no accident. */
  leaveOut(whole: boolean): 'ask' | 'wait' | 'refuse' {
    this.leftOut += 1;
    if (whole || this.leftOut > MOST) return 'refuse';
    return this.leftOut === 1 ? 'ask' : 'wait';
  }

  /** The whole answer is here. */
  fill(): void {
    this.leftOut = 0;
  }
}
