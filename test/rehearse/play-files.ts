import type { Language } from '@yishiting/shared/text/text.ts';
import type { Args } from './args.ts';
import { type Calendar, movedCalendar, todaysCalendar } from './calendar.ts';
import { dice, humanPace } from './chance.ts';
import type { House } from './house.ts';
import { personalStrings, watchLeaks } from './leaks.ts';
import { newMeter } from './meter.ts';
import { playScenario } from './play.ts';
import type { Script } from './read-scenario.ts';
import { type Report, sayMeter } from './report.ts';
import { openVillage } from './staff.ts';
import type { Stage } from './stage.ts';

/** Nobody in a rehearsal thinks for longer. */
const LONGEST_MS = 12_000;

const calendarOf = ({ url, server }: House, { scenario }: Script): Calendar =>
  server
    ? movedCalendar(url)
    : todaysCalendar(scenario.meeting?.heldOn ?? scenario.case?.registeredOn ?? scenario.law.asOf);

/** One scenario in a village of its own. True when everything came out as it should. */
const playOne = async (
  args: Args,
  house: House,
  script: Script,
  language: Language,
  report: Report,
): Promise<boolean> => {
  const { scenario } = script;
  const began = performance.now();
  const brokenBefore = report.broken();
  report.say('scenario.title', { id: scenario.id, ...scenario.title });
  const village = await openVillage(house.admin, house.url, language, {
    name: '演练村',
    region: scenario.law.region ?? 'CN',
  });
  if (!house.server) report.say('server.running', { url: house.url, village: village.name });
  const stage: Stage = {
    ...{ url: house.url, server: house.server, language, script, village },
    calendar: calendarOf(house, script),
    leaks: watchLeaks(personalStrings(scenario.case)),
    pace: args.crowd > 0 ? humanPace(dice(args.seed), LONGEST_MS) : () => 0,
    meter: newMeter(),
    watchers: args.crowd,
    say: report.say,
    broken: report.complain,
  };
  const { outcome, differences } = await playScenario(stage);
  if (args.crowd > 0) sayMeter(report, stage.meter);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const broken = report.broken() - brokenBefore;
  const expects = scenario.expect || scenario.ballots?.some((b) => b.expect);
  if (differences.length > 0) report.say('result.different', { count: differences.length, seconds });
  else if (broken > 0) report.say('result.broken', { count: broken, seconds });
  else report.say(expects ? 'result.expected' : 'result.reported', { seconds });
  report.differences(differences);
  if (args.json) process.stdout.write(`${JSON.stringify(outcome)}\n`);
  return differences.length === 0 && broken === 0;
};

/** @returns the exit code: 0 when every scenario came out as it expects. */
export const playFiles = async (
  args: Args,
  scripts: Script[],
  house: House,
  language: Language,
  report: Report,
): Promise<number> => {
  let fine = true;
  for (const script of scripts) fine = (await playOne(args, house, script, language, report)) && fine;
  return fine ? 0 : 1;
};
