import { StartFault } from '../src/config/start-fault.ts';
import { reportFault } from '../src/start/report-fault.ts';
import { tellStep } from '../src/start/speak.ts';
import { buildClient, buildServer } from './build.ts';
import { followLaunchers } from './launchers.ts';

const reasonOf = (error: unknown): string => {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  return said.split('\n').find((line) => line.trim()) ?? '';
};

/** Builds what changed and becomes the server, in this one process. */
const start = async () => {
  process.setSourceMapsEnabled(true);
  await followLaunchers(() => process.kill(process.pid, 'SIGTERM'));
  try {
    await buildServer(() => tellStep('step.build-server'));
    await buildClient(() => tellStep('step.build-client'));
  } catch (error) {
    reportFault(new StartFault('fault.build', { reason: reasonOf(error) }), '');
    process.exit(1);
  }
  await import(new URL('../dist/main.js', import.meta.url).href);
};

await start();
