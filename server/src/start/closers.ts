type Closer = () => Promise<void>;

/** What has been opened, closed last first. A part that fails to close does not keep the others open. */
export class Closers {
  private readonly open: Closer[] = [];

  add(closer: Closer): void {
    this.open.push(closer);
  }

  async closeAll(failed: (error: unknown) => void): Promise<void> {
    for (let closer = this.open.pop(); closer; closer = this.open.pop()) await closer().catch(failed);
  }
}
