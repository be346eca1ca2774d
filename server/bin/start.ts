import { buildOrExit } from './build-or-exit.ts';
import { followLaunchers } from './launchers.ts';

// Builds what changed and becomes the server, in this one process.
process.setSourceMapsEnabled(true);
await followLaunchers(() => process.kill(process.pid, 'SIGTERM'));
await buildOrExit();
await import(new URL('../dist/main.js', import.meta.url).href);
