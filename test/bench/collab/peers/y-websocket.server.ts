import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/* The server of y-websocket as it is published, without persistence. It reads HOST and PORT. */
const folder = dirname(createRequire(import.meta.url).resolve('@y/websocket-server/package.json'));
await import(pathToFileURL(join(folder, 'src', 'server.js')).href);
