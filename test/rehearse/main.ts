import { rehearseTexts } from '@yishiting/shared/text/rehearse.text.ts';
import { speaker } from '@yishiting/shared/text/text.ts';
import { type Args, readArgs, UsageFault } from './args.ts';
import { inBatches } from './batch.ts';
import { playFiles } from './play-files.ts';
import { readScript } from './read-scenario.ts';
import { terminalLanguage } from './report.ts';
import { ScenarioFault } from './scenario.ts';

const language = terminalLanguage(process.env);
const speak = speaker(rehearseTexts)(language);

/** @returns the exit code: 0 as expected, 1 differences or stopped, 2 a wrong command or file. */
const rehearse = async (args: Args): Promise<number> => {
  if (args.help) {
    process.stdout.write(`${speak('usage')}\n`);
    return 0;
  }
  if (args.files.length === 0) throw new UsageFault('FILE…');
  const scripts = await inBatches(args.files, 4, readScript);
  return playFiles(args, scripts, language);
};

const main = async (): Promise<number> => {
  try {
    return await rehearse(readArgs(process.argv.slice(2), process.env));
  } catch (error) {
    if (error instanceof UsageFault)
      process.stderr.write(`${speak('fault.usage', { reason: error.message })}\n\n${speak('usage')}\n`);
    else if (error instanceof ScenarioFault)
      process.stderr.write(`${speak('fault.scenario')}\n${error.message}\n`);
    else {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      return 1;
    }
    return 2;
  }
};

process.exitCode = await main();
