import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setPersistence } from '@y/websocket-server/utils';
import { appendTo } from './durable.ts';

/*
 * The server of y-websocket as it is published, without persistence; it reads HOST and PORT. With DATABASE_URL
 * it sends an update on when that is on disk.
 */
type Listener = (update: Uint8Array, ...more: unknown[]) => void;

const { DATABASE_URL } = process.env;
if (DATABASE_URL) {
  const append = appendTo(DATABASE_URL);
  setPersistence({
    provider: null,
    bindState: (name, doc) => {
      const [broadcast] = doc._observers.get('update') as Set<Listener>;
      if (!broadcast) throw new Error('y-websocket does not listen to its document');
      doc.off('update', broadcast);
      const later: Listener = (update, ...more) =>
        void append(name, update).then(() => broadcast(update, ...more));
      doc.on('update', later);
    },
    writeState: async () => undefined,
  });
}

const folder = dirname(createRequire(import.meta.url).resolve('@y/websocket-server/package.json'));
await import(pathToFileURL(join(folder, 'src', 'server.js')).href);
