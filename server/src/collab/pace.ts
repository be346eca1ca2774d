/** A bucket that holds `most` and fills by `most` a second. */
class Bucket {
  private left: number;
  private at = performance.now();

  constructor(private readonly most: number) {
    this.left = most;
  }

  /** False when it is empty. */
  take(cost: number): boolean {
    const now = performance.now();
    this.left = Math.min(this.most, this.left + ((now - this.at) * this.most) / 1000);
    this.at = now;
    this.left -= cost;
    return this.left >= 0;
  }
}

/** Frames a second: those of one session on all its sockets; presence, and pings, of one socket. */
const MESSAGES = 30;
const PRESENCE = 60;
const PINGS = 5;
/** A state vector is answered with a difference over the whole document. */
const VECTOR_COST = 5;

type Shared = { bucket: Bucket; sockets: number };

/** How fast clients may talk. The plain client echoes presence, so that counts apart and generously. */
export class Pace {
  private readonly sessions = new Map<string, Shared>();

  /** The pace of one more socket. `session` null: a visitor, who shares with nobody. */
  enter(session: string | null): SocketPace {
    const shared = (session && this.sessions.get(session)) || { bucket: new Bucket(MESSAGES), sockets: 0 };
    shared.sockets += 1;
    if (session) this.sessions.set(session, shared);
    return new SocketPace(shared.bucket, () => {
      shared.sockets -= 1;
      if (session && shared.sockets === 0) this.sessions.delete(session);
    });
  }
}

export class SocketPace {
  private readonly presence = new Bucket(PRESENCE);
  private readonly pings = new Bucket(PINGS);

  constructor(
    private readonly messages: Bucket,
    readonly leave: () => void,
  ) {}

  /** False when this frame is one too many. */
  allows(type: 'vector' | 'update' | 'presence' | 'whoIsHere' | 'ping'): boolean {
    if (type === 'presence') return this.presence.take(1);
    if (type === 'ping') return this.pings.take(1);
    return this.messages.take(type === 'vector' ? VECTOR_COST : 1);
  }
}
