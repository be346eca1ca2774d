/**
 * Reads something for many who ask at the same time, never two reads at once. Nobody gets an answer that was read
 * before the question: who asks during a read waits for the next one, together with all others who do.
 */
export class Fresh<T> {
  private current: Promise<T> | null = null;
  private next: Promise<T> | null = null;

  /** `look`: how to read it. */
  read(look: () => Promise<T>): Promise<T> {
    if (!this.current) return this.begin(look);
    const follow = () => {
      this.next = null;
      return this.begin(look);
    };
    this.next ??= this.current.then(follow, follow);
    return this.next;
  }

  private begin(look: () => Promise<T>): Promise<T> {
    const reading = look().finally(() => {
      if (this.current === reading) this.current = null;
    });
    this.current = reading;
    return reading;
  }
}
