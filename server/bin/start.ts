import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildOrExit } from './build-or-exit.ts';
import { followLaunchers } from './launchers.ts';

// Builds what changed and becomes the server, in this one process.
process.setSourceMapsEnabled(true);
// What Node has compiled it keeps (since 22.1): the second start has half a second less to do.
module.enableCompileCache?.(fileURLToPath(new URL('../../.cache/compiled', import.meta.url)));
// SIGHUP stops like SIGTERM, but a second one does not force: after Ctrl-C the launchers go before we do.
await followLaunchers(() => process.kill(process.pid, 'SIGHUP'));
await buildOrExit();
await import(new URL('../dist/main.js', import.meta.url).href);
