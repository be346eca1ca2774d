import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../setup/free-port.ts';
import { Child } from '../../child.ts';
import type { BenchDatabase } from '../../database.ts';
import type { Contender, Door } from '../contender.ts';
import { type Dialect, hocuspocus, plain } from '../dialect.ts';
import { createPeerTable } from './durable.ts';

type Peer = {
  name: string;
  program: string;
  dialect: (document: string) => Dialect;
  unloadsAfter: number | null;
};

const peers: Peer[] = [
  {
    name: '@y/websocket-server@0.1.1',
    program: 'y-websocket.server.ts',
    dialect: () => plain,
    // Only with persistence.
    unloadsAfter: null,
  },
  { name: '@hocuspocus/server@4.7.0', program: 'hocuspocus.server.ts', dialect: hocuspocus, unloadsAfter: 0 },
];

const startPeer = async (
  { name, program, dialect, unloadsAfter }: Peer,
  more: Record<string, string>,
): Promise<Contender> => {
  const port = await freePort();
  const child = await Child.start(
    fileURLToPath(new URL(program, import.meta.url)),
    { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...more },
    `http://127.0.0.1:${port}/`,
  );
  return {
    name,
    child,
    unloadsAfter,
    stages: async (count, { editors = 1, screens = 0, content }) =>
      Array.from({ length: count }, () => {
        const document = `meeting:${randomUUID()}:minutes`;
        const door: Door = { port, path: `/${document}`, cookie: '', dialect: dialect(document) };
        return {
          name: document,
          editors: Array.from({ length: editors }, () => door),
          screens: Array.from({ length: screens }, () => door),
          firstWords: content ?? null,
        };
      }),
  };
};

const relay: Peer = { name: 'relay', program: 'relay.server.ts', dialect: () => plain, unloadsAfter: null };

const start = async (more: Record<string, string>): Promise<Contender[]> => {
  const started: Contender[] = [];
  for (const peer of peers) started.push(await startPeer(peer, more));
  return started;
};

/** As they are published: nothing is kept anywhere. */
export const startPeers = (): Promise<Contender[]> => start({});

/** The same, sending on only what is on the disk of this PostgreSQL. */
export const startDurablePeers = async ({ pool, url }: BenchDatabase): Promise<Contender[]> => {
  await createPeerTable(pool);
  return start({ DATABASE_URL: url });
};

/** The least that passing on costs here, without and with a commit before it: no document, no rights, no ack. */
export const startFloor = async ({ pool, url }: BenchDatabase): Promise<Contender[]> => {
  await createPeerTable(pool);
  return [
    await startPeer(relay, {}),
    await startPeer({ ...relay, name: 'relay that commits' }, { DATABASE_URL: url }),
  ];
};
