import { rehearseTexts } from '@yishiting/shared/text/rehearse.text.ts';
import { speaker } from '@yishiting/shared/text/text.ts';
import { type Args, readArgs, UsageFault } from './args.ts';
import { inBatches } from './batch.ts';
import { Refused } from './caller.ts';
import { playCrowd } from './crowd.ts';
import { openDemoHouse, openHouse } from './house.ts';
import { playFiles } from './play-files.ts';
import { readScript } from './read-scenario.ts';
import { newReport, terminalLanguage } from './report.ts';
import { ScenarioFault } from './scenario.ts';

const language = terminalLanguage(process.env);
const speak = speaker(rehearseTexts)(language);

/** @returns the exit code: 0 as expected, 1 differences or stopped, 2 a wrong command or file. */
const rehearse = async (args: Args): Promise<number> => {
  if (args.help) {
    process.stdout.write(`${speak('usage')}\n`);
    return 0;
  }
  const scripts = await inBatches(args.files, 4, readScript);
  const report = newReport(language, args.json);
  if (scripts.length === 0 && args.crowd === 0) throw new UsageFault(speak('fault.nothing'));
  const house =
    scripts.length > 0
      ? await openHouse(args, language, report)
      : await openDemoHouse(args, language, report, process.env);
  try {
    return scripts.length > 0
      ? await playFiles(args, scripts, house, language, report)
      : await playCrowd(args, house, language, report);
  } finally {
    await house.server?.stop();
  }
};

/** Why it went no further, in a sentence for the person at the terminal. */
const explain = (error: unknown): { text: string; code: 1 | 2 } => {
  if (error instanceof UsageFault)
    return { text: `${speak('fault.usage', { reason: error.message })}\n\n${speak('usage')}`, code: 2 };
  if (error instanceof ScenarioFault)
    return { text: `${speak('fault.scenario')}\n${error.message}`, code: 2 };
  if (error instanceof Refused)
    return {
      text: speak('fault.refused', { message: error.fault.message, code: error.fault.code }),
      code: 1,
    };
  // `fetch` hides why it failed in its cause.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return {
    text: speak('fault.stopped', { reason: cause instanceof Error ? cause.message : String(cause) }),
    code: 1,
  };
};

const main = async (): Promise<number> => {
  try {
    return await rehearse(readArgs(process.argv.slice(2), process.env));
  } catch (error) {
    const { text, code } = explain(error);
    process.stderr.write(`${text}\n`);
    return code;
  }
};

// At once: what a stopped crowd was still about to do is not waited for.
process.exit(await main());
