import { firstServerId } from '@yishiting/shared/collab/wire.ts';
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

/** `own`: the client id under which it writes. `client`: the one under which it is shown. */
type Seen = PresenceEntry & { own: number; theirs: number };

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
 * server's too and go on with the time of day, so that none can be driven out of reach. So are the ids: an id
 * that its owner has not written with yet is told to nobody, who could write with it first.
 */
export class Presence {
  private readonly seen = new Map<Connection, Seen>();
  private readonly changed = new Map<number, PresenceEntry & { by: Connection }>();
  private clock = 0;
  private shown = firstServerId;
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
      known ? entry.client === known.own : this.isFree(entry.client, connection),
    );
    if (!own || (known && own.clock <= known.theirs)) return;
    if (Buffer.byteLength(own.state) > MAX_STATE) throw new Refusal('document.frame-too-large');
    const state = this.stamp(connection, own.state);
    const entry = { client: known?.client ?? this.nextShown(), clock: this.nextClock(), state };
    this.seen.set(connection, { ...entry, own: own.client, theirs: own.clock });
    this.announce({ ...entry, by: connection });
  }

  leave(connection: Connection): void {
    const known = this.seen.get(connection);
    if (!known) return;
    this.seen.delete(connection);
    this.announce({ client: known.client, clock: this.nextClock(), state: 'null', by: connection });
  }

  /** Everybody else who is there now; null when nobody is. */
  allBut(connection: Connection): Uint8Array | null {
    const entries = [...this.seen]
      .filter(([other, { state }]) => other !== connection && state !== 'null')
      .map(([, entry]) => entry);
    return entries.length > 0 ? presenceFrame(entries) : null;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** A page that comes back under its old id is there once: the socket that it lost goes. */
  private isFree(client: number, connection: Connection): boolean {
    const { owner } = connection.standing;
    if (!this.clients.mayUse(client, owner)) return false;
    const [lost] = [...this.seen].find(([, { own }]) => own === client) ?? [];
    if (lost && lost.standing.owner !== owner) return false;
    if (lost) this.leave(lost);
    return true;
  }

  private nextShown(): number {
    this.shown += 1;
    return this.shown;
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
