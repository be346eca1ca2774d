import { signOfLife } from '@yishiting/shared/collab/wire.ts';
import type { Connection } from './connection.ts';
import { keepAlive } from './frames.ts';
import { pack } from './packet.ts';

/** Milliseconds between two turns. */
export const TURN_MS = 250;
/** Long enough for a page on a slow network to take a whole document in before it answers. */
const PING_MS = 20_000;

const PING_TURNS = PING_MS / TURN_MS;
/** Each second look finds a silent socket that has heard nothing in between. */
const SIGN_TURNS = signOfLife.every / 2 / TURN_MS;

const sign = pack(keepAlive);

/**
 * Signs of life and pings, in turn: never all sockets of a hall at one moment, as their answers, and whatever is to be
 * shown meanwhile, would wait for each other.
 */
export class Turns {
  private turn = 0;

  next(): void {
    this.turn += 1;
  }

  of(connection: Connection): void {
    const at = this.turn + connection.place;
    if (at % SIGN_TURNS === 0) connection.outlet.keepAlive(sign);
    if (at % PING_TURNS === 0) connection.ping();
  }
}
