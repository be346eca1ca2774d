import { type BenchDatabase, durabilityOf } from '../database.ts';
import { machine } from '../machine.ts';

/** What was on, and what the load was: without it the numbers say nothing. */
export const setupOf = async (database: BenchDatabase, rounds: number) => ({
  machine: machine(),
  postgresql: `${await durabilityOf(database)}; its CPU is not in the CPU of any server`,
  ours: 'the built server in a process of its own, NODE_ENV=production, LOG_LEVEL=info: guard, rights, sessions, append with fsync before broadcast, acks, snapshots, limits, metrics; empty documents are unloaded after 1 s instead of 15 s; document: minutes',
  peers:
    '@y/websocket-server 0.1.1 and @hocuspocus/server 4.7.0 with their own settings, nothing kept on disk, no guard, everybody may write; Hocuspocus with a timeout of 10 minutes, as the clients are silent',
  people:
    'each screen of ours is an observer in the hall with a session and a seat of its own, each editor a recorder with an account and a session',
  limits:
    'none is lifted; an editor stays below 30 messages/s, and 3,000 sockets from one address are what a hall may have',
  clients:
    'one process with plain TCP sockets and a minimal WebSocket reader; an editor inserts @0000042#, screens search their bytes for it; an edit counts once per screen',
  rounds: `${rounds}, interleaved; ratio against the peer with the lower median, round by round; range over the rounds`,
  warmUp:
    '800 edits by 10 editors, a garbage collection, 20 s of quiet, and a second of the load before its rounds, for all alike',
});
