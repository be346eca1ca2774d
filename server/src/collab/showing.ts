import * as Y from 'yjs';
import { after } from '../platform/timers.ts';
import type { Audience } from './audience.ts';
import type { Connection } from './connection.ts';
import { updateFrame } from './frames.ts';

/** One who types sends twenty times a second at most, and never waits for this. */
const APART_MS = 25;

type Gathered = { updates: Uint8Array[]; before: Uint8Array; author: Connection | undefined };

/**
 * Shows edits that are on disk to everybody. In a room where one person types each goes out at once; where many do,
 * those of a moment go out together, so that two hundred screens get a frame for all of them and not one for each.
 */
export class Showing {
  private gathered: Gathered | null = null;
  private timer: NodeJS.Timeout | undefined;
  private shownAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly audience: Audience) {}

  /** `before`: a state vector from before the edits. `author`: whose alone they are, and who has them already. */
  show(updates: readonly Uint8Array[], before: Uint8Array, author?: Connection): void {
    if (updates.length === 0) return;
    if (this.gathered) {
      this.gathered.updates.push(...updates);
      if (this.gathered.author !== author) this.gathered.author = undefined;
      return;
    }
    const wait = this.shownAt + APART_MS - performance.now();
    this.gathered = { updates: [...updates], before, author };
    if (wait <= 0) this.flush();
    else this.timer = after(wait, () => this.flush());
  }

  /** What still waits goes out now: before anything that builds on it. */
  flush(): void {
    clearTimeout(this.timer);
    const { gathered } = this;
    if (!gathered) return;
    this.gathered = null;
    this.shownAt = performance.now();
    const { updates, before, author } = gathered;
    const [first] = updates;
    const update = updates.length === 1 && first ? first : Y.mergeUpdates(updates);
    this.audience.update(updateFrame(update), before, author);
  }
}
