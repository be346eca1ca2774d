type State<T> = { running: Promise<T>; next: Promise<T> | null };

/**
 * Reads once for all who ask meanwhile. Each gets a reading that began after it asked, so nobody is shown less
 * than was committed before.
 */
export class SharedReading<T> {
  private readonly keys = new Map<string, State<T>>();

  constructor(private readonly read: (key: string) => Promise<T>) {}

  of(key: string): Promise<T> {
    const known = this.keys.get(key);
    if (!known) return this.start(key);
    const again = () => this.start(key);
    known.next ??= known.running.then(again, again);
    return known.next;
  }

  private start(key: string): Promise<T> {
    const state: State<T> = { running: this.read(key), next: null };
    this.keys.set(key, state);
    const done = () => {
      if (!state.next) this.keys.delete(key);
    };
    state.running.then(done, done);
    return state.running;
  }
}
