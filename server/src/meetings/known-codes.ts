/** More halls than one server will ever hold; the one that was quiet longest is forgotten first. */
const MOST = 20_000;

/** Which codes were right, and at which address. */
export class KnownCodes {
  private readonly seen = new Set<string>();

  add(address: string, code: string): void {
    const key = `${address} ${code}`;
    this.seen.delete(key);
    this.seen.add(key);
    const [oldest] = this.seen;
    if (this.seen.size > MOST && oldest !== undefined) this.seen.delete(oldest);
  }

  has(address: string, code: string): boolean {
    return this.seen.has(`${address} ${code}`);
  }
}
