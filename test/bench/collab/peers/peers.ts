import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Child } from '../../child.ts';
import { freePort } from '../../ports.ts';
import type { Contender, Door } from '../contender.ts';
import { type Dialect, hocuspocus, plain } from '../dialect.ts';

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

const startPeer = async ({ name, program, dialect, unloadsAfter }: Peer): Promise<Contender> => {
  const port = await freePort();
  const child = await Child.start(
    fileURLToPath(new URL(program, import.meta.url)),
    { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) },
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

export const startPeers = async (): Promise<Contender[]> => {
  const started: Contender[] = [];
  for (const peer of peers) started.push(await startPeer(peer));
  return started;
};
