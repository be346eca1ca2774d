/**
 * Reads something for many who ask at the same time, never two reads at once. Nobody gets an answer that was read
 * before the question: who asks during a read waits for the next one, together with all others who do.
 */
export class Fresh<T> {
  private current: Promise<T> | null = null;
  private next: Promise<T> | null = null;

  constructor(private readonly look: () => Promise<T>) {}

  read(): Promise<T> {
    if (!this.current) return this.begin();
    this.next ??= this.current.then(
      () => this.follow(),
      () => this.follow(),
    );
    return this.next;
  }

  private follow(): Promise<T> {
    this.next = null;
    return this.begin();
  }

  private begin(): Promise<T> {
    const reading = this.look().finally(() => {
      if (this.current === reading) this.current = null;
    });
    this.current = reading;
    return reading;
  }
}
