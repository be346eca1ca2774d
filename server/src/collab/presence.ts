import * as decoding from 'lib0/decoding';
import { Refusal } from '../platform/refusal.ts';
import { after } from '../platform/timers.ts';
import type { Audience } from './audience.ts';
import type { Connection } from './connection.ts';
import { orInvalid, type PresenceEntry, presenceFrame } from './frames.ts';
import type { ClientBook } from './guard/client-book.ts';
import { pack } from './packet.ts';

const MAX_STATE = 2048;
const MAX_ENTRIES = 2000;
/** Changes are gathered this long, so that each editor is seen at most five times a second. */
const GATHER_MS = 200;
const BEGINNING = Date.UTC(2026, 0, 1);

type Seen = { client: number; theirs: number; clock: number; state: string };

const read = (bytes: Uint8Array): PresenceEntry[] =>
  orInvalid(() => {
    const decoder = decoding.createDecoder(bytes);
    const count = decoding.readVarUint(decoder);
    if (count > MAX_ENTRIES) throw new Refusal('document.frame-invalid');
    const entries = Array.from({ length: count }, () => ({
      client: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      state: decoding.readVarString(decoder),
    }));
    if (decoding.hasContent(decoder)) throw new Refusal('document.frame-invalid');
    return entries;
  });

/**
 * Who edits where. Only editors are seen; name, colour and role come from the server. The clocks are the
 * server's too and go on with the time of day, so that none can be driven out of reach.
 */
export class Presence {
  private readonly seen = new Map<Connection, Seen>();
  private readonly changed = new Map<number, PresenceEntry & { by: Connection }>();
  private clock = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly audience: Audience,
    private readonly clients: ClientBook,
  ) {}

  /** The plain client also sends back what it hears of others: only its own entry counts. */
  hear(connection: Connection, bytes: Uint8Array): void {
    const entries = read(bytes);
    if (connection.standing.right !== 'write') return;
    const known = this.seen.get(connection);
    const own = entries.find((entry) =>
      known ? entry.client === known.client : this.isFree(entry.client, connection),
    );
    if (!own || (known && own.clock <= known.theirs)) return;
    if (Buffer.byteLength(own.state) > MAX_STATE) throw new Refusal('document.frame-too-large');
    const state = this.stamp(connection, own.state);
    const entry = { client: own.client, clock: this.nextClock(), state };
    this.seen.set(connection, { ...entry, theirs: own.clock });
    this.announce({ ...entry, by: connection });
  }

  leave(connection: Connection): void {
    const known = this.seen.get(connection);
    if (!known) return;
    this.seen.delete(connection);
    this.announce({ client: known.client, clock: this.nextClock(), state: 'null', by: connection });
  }

  /** Everybody who is there now; null when nobody is. */
  all(): Uint8Array | null {
    const entries = [...this.seen.values()].filter((entry) => entry.state !== 'null');
    return entries.length > 0 ? presenceFrame(entries) : null;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** A page that comes back under its old id takes it over from the socket that it lost. */
  private isFree(client: number, connection: Connection): boolean {
    if (!this.clients.reserve(client, connection.standing.owner)) return false;
    for (const [other, { client: taken }] of this.seen) if (taken === client) this.seen.delete(other);
    return true;
  }

  private stamp({ standing, visit }: Connection, json: string): string {
    const state: unknown = orInvalid(() => JSON.parse(json));
    if (state === null) return 'null';
    if (typeof state !== 'object' || Array.isArray(state)) throw new Refusal('document.frame-invalid');
    const user = { name: standing.name, color: standing.colour, role: visit.role };
    return JSON.stringify({ ...state, user });
  }

  private nextClock(): number {
    this.clock = Math.max(this.clock + 1, Math.floor((Date.now() - BEGINNING) / 100));
    return this.clock;
  }

  private announce(entry: PresenceEntry & { by: Connection }): void {
    this.changed.set(entry.client, entry);
    this.timer ??= after(GATHER_MS, () => this.flush());
  }

  /** Nobody is told of oneself: a client would take it for another tab's word. */
  private flush(): void {
    this.timer = undefined;
    const entries = [...this.changed.values()];
    this.changed.clear();
    const packet = pack(presenceFrame(entries));
    for (const connection of this.audience) {
      const others = entries.filter(({ by }) => by !== connection);
      if (others.length === entries.length) connection.outlet.deliver(packet);
      else if (others.length > 0) connection.outlet.send(presenceFrame(others));
    }
  }
}
