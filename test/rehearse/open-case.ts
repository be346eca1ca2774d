import { Refused } from './caller.ts';
import { type CaseRun, move, register } from './petition.ts';
import { playEarlier, refuseRepeat } from './repeat-case.ts';
import type { Petition } from './scenario.ts';
import type { Stage } from './stage.ts';

/** Registers the case on its day and sends it where it belongs. */
export const openCase = async (stage: Stage, petition: Petition): Promise<CaseRun> => {
  const earlier = petition.repeatOf ? await playEarlier(stage, petition) : undefined;
  await stage.calendar.goTo(petition.registeredOn, '09:00');
  const run = await register(stage, petition, earlier);
  if (run.receipt.sealed) return run;
  const direct = petition.category === 'suggestion' && !petition.acceptedOn;
  await move(
    stage,
    run,
    'triaged',
    ...(direct ? (['diverted'] as const) : (['transferred', 'received'] as const)),
  );
  if (earlier) await refuseRepeat(stage, run);
  return run;
};

export const acceptCase = async (stage: Stage, run: CaseRun, day: string): Promise<void> => {
  await stage.calendar.goTo(day, '10:00');
  await move(stage, run, 'accepted', 'handling');
};

/** An extension that comes too late is refused and changes nothing. */
export const extendCase = async (stage: Stage, run: CaseRun, day: string): Promise<void> => {
  await stage.calendar.goTo(day, '11:00');
  await move(stage, run, 'extended').catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
    stage.say('case.refused', { code: error.fault.code });
  });
};
