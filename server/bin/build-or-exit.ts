import { StartFault } from '../src/config/start-fault.ts';
import { reportFault } from '../src/start/report-fault.ts';
import { tellStep } from '../src/start/speak.ts';
import { buildClient, buildServer } from './build.ts';

/** Builds what changed. What a compiler wrote goes to the terminal as it is, with one sentence after it. */
export const buildOrExit = async (): Promise<void> => {
  try {
    await buildServer(() => tellStep('step.build-server'));
    await buildClient(() => tellStep('step.build-client'));
  } catch (error) {
    if (!(error instanceof Error && 'stderr' in error)) throw error;
    process.stderr.write(String(error.stderr));
    reportFault(new StartFault('fault.build'), '');
    process.exit(1);
  }
};
