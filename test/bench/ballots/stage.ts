import { freePort } from '../../setup/free-port.ts';
import type { Child } from '../child.ts';
import type { BenchDatabase } from '../database.ts';
import { openDatabase } from '../database.ts';
import { startServer } from '../server.ts';
import { atTheEnd } from '../undo.ts';
import { joinHall, Projector, type Seated } from './crowd.ts';
import { type Hall, openHall } from './hall.ts';

/** Phones of the hall, and as many again that come for the comparison. */
export const HALL = 2000;

export type Stage = {
  database: BenchDatabase;
  child: Child;
  port: number;
  hall: Hall;
  projector: Projector;
  /** The hall's phones, joined. */
  seated: Seated[];
  /** Bytes that the process grew by for each of them. */
  perSocket: number;
};

/** The built server, a meeting with its people, and 2,000 of their phones following it. */
export const setStage = async (): Promise<Stage> => {
  const database = await openDatabase();
  const port = await freePort();
  const child = await startServer(port, database);
  const hall = await openHall(database.pool, port, 2 * HALL);
  const projector = await Projector.open(port, hall);
  const before = await child.sample(true);
  const seated = await joinHall(port, hall, hall.phones.slice(0, HALL));
  atTheEnd(async () => {
    for (const { socket } of seated) socket.close();
  });
  const { rss } = await child.sample(true);
  return { database, child, port, hall, projector, seated, perSocket: (rss - before.rss) / HALL };
};
