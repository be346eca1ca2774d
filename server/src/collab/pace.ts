import { after } from '../platform/timers.ts';

/** A bucket that holds `most` and fills by `perSecond`. What is taken from it may leave it below nothing. */
class Bucket {
  private left: number;
  private at = performance.now();

  constructor(
    private readonly most: number,
    private readonly perSecond = most,
  ) {
    this.left = most;
  }

  /** False when it is empty. */
  take(cost: number): boolean {
    this.fill();
    this.left -= cost;
    return this.left >= 0;
  }

  /** Milliseconds until it is full. */
  get msToFull(): number {
    this.fill();
    return ((this.most - this.left) * 1000) / this.perSecond;
  }

  private fill(): void {
    const now = performance.now();
    this.left = Math.min(this.most, this.left + ((now - this.at) * this.perSecond) / 1000);
    this.at = now;
  }
}

/** Frames a second: those of one session on all its sockets; presence, and pings, of one socket. */
const MESSAGES = 30;
const PRESENCE = 60;
const PINGS = 5;
/** A state vector is answered with a difference over the whole document. */
const VECTOR_COST = 5;
/**
 * Milliseconds of work that one person may cause with edits and answers: at once, and a second. The largest merge after
 * days without a network takes about 200, all that anybody types less than 2 a second.
 */
export const WORK = { most: 1500, perSecond: 200 };

/** Milliseconds that this thread has worked so far. */
const threadWorked = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

type Shared = { bucket: Bucket; sockets: number };

/**
 * A bucket for each key. One of work outlives the last socket until it is full: coming back makes no debt good. One of
 * frames does not, or a page that was too fast once would be too fast again with its first words.
 */
class Buckets {
  private readonly shared = new Map<string, Shared>();

  constructor(
    private readonly make: () => Bucket,
    private readonly outlives: boolean,
  ) {}

  /** `key` null: somebody who shares with nobody. */
  enter(key: string | null): Shared {
    const shared = (key && this.shared.get(key)) || { bucket: this.make(), sockets: 0 };
    shared.sockets += 1;
    if (key) this.shared.set(key, shared);
    return shared;
  }

  leave(key: string | null, shared: Shared): void {
    shared.sockets -= 1;
    if (key && shared.sockets === 0) this.forget(key, shared);
  }

  private forget(key: string, shared: Shared): void {
    const wait = this.outlives ? shared.bucket.msToFull : 0;
    if (wait > 0) after(Math.ceil(wait), () => shared.sockets === 0 && this.forget(key, shared));
    else if (this.shared.get(key) === shared) this.shared.delete(key);
  }
}

/** How fast clients may talk. The plain client echoes presence, so that counts apart and generously. */
export class Pace {
  readonly messages = new Buckets(() => new Bucket(MESSAGES), false);
  readonly work = new Buckets(() => new Bucket(WORK.most, WORK.perSecond), true);

  constructor(readonly worked: () => number = threadWorked) {}

  /** The pace of one more socket. `session` null: a visitor. Work is counted by person, in all their sessions. */
  enter(session: string | null, owner: string): SocketPace {
    return new SocketPace(this, session, owner || session);
  }
}

export class SocketPace {
  private readonly messages: Shared;
  private readonly work: Shared;
  private presence: Bucket | null = null;
  private pings: Bucket | null = null;

  constructor(
    private readonly pace: Pace,
    private readonly session: string | null,
    private readonly person: string | null,
  ) {
    this.messages = pace.messages.enter(session);
    this.work = pace.work.enter(person);
  }

  /** The socket is gone. */
  leave(): void {
    this.pace.messages.leave(this.session, this.messages);
    this.pace.work.leave(this.person, this.work);
  }

  /** False when this frame is one too many. */
  allows(type: 'vector' | 'update' | 'presence' | 'whoIsHere' | 'ping'): boolean {
    if (type === 'presence') {
      this.presence ??= new Bucket(PRESENCE);
      return this.presence.take(1);
    }
    if (type === 'ping') {
      this.pings ??= new Bucket(PINGS);
      return this.pings.take(1);
    }
    return this.messages.bucket.take(type === 'vector' ? VECTOR_COST : 1);
  }

  /** False for who has taken more of this process than their share. */
  get mayWork(): boolean {
    return this.work.bucket.take(0);
  }

  /** Does something for this socket, and counts the work in it: on a machine that is busy with others, nobody pays for them. */
  spend<T>(work: () => T): T {
    const started = this.pace.worked();
    try {
      return work();
    } finally {
      this.work.bucket.take(this.pace.worked() - started);
    }
  }
}
