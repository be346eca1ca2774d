/** A hall of phones, their screens and the staff. */
export const MOST_SOCKETS = 3000;

/** How many sockets each address holds now. A whole hall shares one address behind its router. */
export class SocketCount {
  private readonly held = new Map<string, number>();

  constructor(private readonly limit: number) {}

  /** False, and nothing counted, when the address is full. */
  enter(address: string): boolean {
    const held = this.held.get(address) ?? 0;
    if (held >= this.limit) return false;
    this.held.set(address, held + 1);
    return true;
  }

  leave(address: string): void {
    const held = (this.held.get(address) ?? 0) - 1;
    if (held > 0) this.held.set(address, held);
    else this.held.delete(address);
  }
}
