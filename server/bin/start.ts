import { StartFault } from '../src/config/start-fault.ts';
import { reportFault } from '../src/start/report-fault.ts';
import { tellStep } from '../src/start/speak.ts';
import { buildClient, buildServer } from './build.ts';
import { followLaunchers } from './launchers.ts';

/** What a compiler wrote goes to the terminal as it is; the sentence after it says what that means. */
const tellFailure = (error: unknown) => {
  if (error instanceof Error && 'stderr' in error) process.stderr.write(String(error.stderr));
  reportFault(new StartFault('fault.build'), '');
};

/** Builds what changed and becomes the server, in this one process. */
const start = async () => {
  process.setSourceMapsEnabled(true);
  await followLaunchers(() => process.kill(process.pid, 'SIGTERM'));
  try {
    await buildServer(() => tellStep('step.build-server'));
    await buildClient(() => tellStep('step.build-client'));
  } catch (error) {
    tellFailure(error);
    process.exit(1);
  }
  await import(new URL('../dist/main.js', import.meta.url).href);
};

await start();
