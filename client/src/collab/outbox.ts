/**
 * Which places of a document hold edits that are not in the server's database yet. Per connection the server counts
 * the frames that it has put on disk; this remembers which edits each frame carried.
 */
export class Outbox {
  private made = 0;
  private saved = 0;
  /** For each frame of this connection: up to which edit it covers. */
  private sent: number[] = [];
  private isOpen = false;
  private isTaken = false;
  /** Each place with the last edit in it. */
  private readonly places = new Map<string, number>();

  /** Places. */
  get unsaved(): number {
    return this.places.size;
  }

  get waiting(): string[] {
    return [...this.places.keys()];
  }

  /** Number of the last edit. */
  get latest(): number {
    return this.made;
  }

  /** Number of the last edit that the server has on disk, with all before it. */
  get acknowledged(): number {
    return this.saved;
  }

  /** The first exchange of this connection is through: edits may follow one by one. */
  get mayFollow(): boolean {
    return this.isOpen;
  }

  /** All that was here when this connection began is on disk. */
  get wholeTaken(): boolean {
    return this.isTaken;
  }

  edited(places: Iterable<string>): void {
    this.made += 1;
    for (const place of places) this.places.set(place, this.made);
  }

  /** All that the server lacked went out in one frame. */
  sentWhole(): void {
    this.isOpen = true;
    this.sent.push(this.made);
  }

  /** Everything edited since the last frame went out. */
  sentEdits(): void {
    this.sent.push(this.isOpen ? this.made : this.saved);
  }

  /** The server has this many frames of this connection on disk. Returns whether that is news. */
  acked(frames: number): boolean {
    this.isTaken ||= this.isOpen && frames > 0;
    const covered = this.sent[frames - 1] ?? this.saved;
    if (covered <= this.saved) return false;
    this.saved = covered;
    for (const [place, last] of this.places) if (last <= covered) this.places.delete(place);
    return true;
  }

  disconnected(): void {
    this.sent = [];
    this.isOpen = false;
    this.isTaken = false;
  }
}
