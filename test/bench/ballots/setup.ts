import { type BenchDatabase, durabilityOf } from '../database.ts';
import { machine } from '../machine.ts';

/** What was on, and what the load was: without it the numbers say nothing. */
export const setupOf = async (database: BenchDatabase, rounds: number) => ({
  machine: machine(),
  postgresql: `${await durabilityOf(database)}; its CPU is not in the CPU of the server`,
  ours: 'the built server in a process of its own, NODE_ENV=production, LOG_LEVEL=info; a vote is judged by session, seat, ballot, channel and revision, and is an event, a current vote and a row of the audit before its ack',
  limit:
    'a table of ballot, unit and choice with one primary key; one prepared upsert in each transaction, 4 connections of the process of the clients, 1.5 s a round',
  votes:
    'named ballot, 4,000 units; 2,000 sockets vote at the same moment and again when acked; 2,000 other phones the same by HTTP, each over a connection of its own that is open already; each ack is counted against the record at the end',
  hall: '2,000 phones that follow the meeting vote once, spread evenly over 10 s; the projector is a screen of the hall; 4,000 come from two addresses',
  limits: 'none is lifted: 5 votes in 10 s for each seat, 3,000 sockets for each address',
  clients: 'one process, plain TCP sockets with a minimal WebSocket and HTTP reader, on the same cores',
  rounds: `${rounds}, interleaved, after 3 to warm up; ratio round by round, range over the rounds`,
});
