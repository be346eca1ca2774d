import { Server } from '@hocuspocus/server';

/** Ten minutes: the measuring clients are silent for longer than the usual one. */
const TIMEOUT_MS = 600_000;

/* Hocuspocus with its own settings and no extension. */
const server = new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  timeout: TIMEOUT_MS,
});
await server.listen();
