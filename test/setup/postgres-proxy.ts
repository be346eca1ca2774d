import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A wire between server and PostgreSQL that can break. */
export const startPostgresProxy = async (target: string) => {
  const { hostname, port } = new URL(target);
  const pairs = new Set<{ client: Socket; database: Socket }>();
  let isAway = false;
  let lastWords: string | null = null;
  const proxy = createServer((client) => {
    if (isAway) {
      client.destroy();
      return;
    }
    const database = connect(Number(port), hostname.replace(/^\[|\]$/g, ''));
    const pair = { client, database };
    pairs.add(pair);
    let isDeaf = false;
    client.on('data', (bytes: Buffer) => {
      isDeaf ||= lastWords !== null && bytes.includes(lastWords);
      database.write(bytes);
    });
    database.on('data', (bytes: Buffer) => {
      if (!isDeaf) client.write(bytes);
    });
    for (const socket of [client, database]) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        pairs.delete(pair);
        client.destroy();
        database.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String(address.port);
  const cut = () => {
    for (const { client, database } of pairs) {
      client.destroy();
      database.destroy();
    }
  };
  return {
    url: url.href,
    /** Every connection breaks, and no new one comes about. */
    lose: () => {
      isAway = true;
      cut();
    },
    /** A question with these words still arrives; the answer to it, and to what follows, does not. */
    deafenAt: (words: string) => {
      lastWords = words;
    },
    /** Connections are possible again, new ones. */
    heal: () => {
      isAway = false;
      lastWords = null;
      cut();
    },
    stop: async () => {
      cut();
      proxy.close();
      await once(proxy, 'close');
    },
  };
};
