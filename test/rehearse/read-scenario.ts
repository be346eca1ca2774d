import { readFile } from 'node:fs/promises';
import { findRule } from '@yishiting/shared/ballots/rules/find-rule.ts';
import { measureSeats } from './areas.ts';
import { type Scenario, ScenarioFault, scenarioSchema } from './scenario.ts';
import type { Seating } from './seat.ts';
import { seatEverybody } from './seating.ts';

const readText = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ScenarioFault(`${path}: ${error.code ?? error.message}`);
  });

const parseJson = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ScenarioFault(`${path}: JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** A scenario with everybody's seat. `areas`: 0.01 m² for each entry of the roster, where the meeting is about areas. */
export type Script = { scenario: Scenario; seating: Seating | null; areas: number[] | null };

/** Reads and checks a scenario file; throws `ScenarioFault` with every fault and its place. */
export const readScript = async (path: string): Promise<Script> => {
  const read = scenarioSchema.safeParse(parseJson(path, await readText(path)));
  if (!read.success)
    throw new ScenarioFault(
      read.error.issues.map((i) => `${path}: ${i.path.join('.') || '(root)'}: ${i.message}`).join('\n'),
    );
  const scenario = read.data;
  if (scenario.ballots?.length && !scenario.meeting)
    throw new ScenarioFault(`${path}: ballots: there is no meeting to vote in`);
  for (const [i, { amends }] of (scenario.ballots ?? []).entries())
    if (amends !== undefined && amends >= i)
      throw new ScenarioFault(`${path}: ballots.${i}.amends: ${amends} is not an earlier ballot`);
  return seatIn(path, scenario);
};

const seatIn = (path: string, scenario: Scenario): Script => {
  try {
    const seating = seatEverybody(scenario);
    const areas = seating && (measureSeats(scenario, seating) ?? equalAreas(scenario));
    return { scenario, seating, areas };
  } catch (error) {
    throw error instanceof ScenarioFault ? new ScenarioFault(`${path}: ${error.message}`) : error;
  }
};

/** 100 m² for everybody, where the rule counts areas and the scenario gives none. */
const equalAreas = ({ meeting, law }: Scenario): number[] | null => {
  const rule = meeting && findRule(meeting.rule, { asOf: meeting.heldOn, region: law.region });
  return rule?.alsoByArea ? Array.from({ length: meeting?.roster.eligible ?? 0 }, () => 10_000) : null;
};
