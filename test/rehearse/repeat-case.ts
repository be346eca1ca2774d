import { addDays } from '@yishiting/shared/petitions/calendar.ts';
import type { CaseStatus } from '@yishiting/shared/petitions/case-state.ts';
import { Refused } from './caller.ts';
import { type CaseRun, move, register } from './petition.ts';
import { replyTo } from './reply.ts';
import type { Petition } from './scenario.ts';
import type { Stage } from './stage.ts';

/** Days after its registration on which an earlier case of the same matter went through every instance. */
const wayToTheEnd: readonly (readonly [number, ...CaseStatus[]])[] = [
  [0, 'triaged', 'transferred', 'received'],
  [3, 'accepted', 'handling'],
  [50, 'review'],
  [70, 'reviewed'],
  [80, 'recheck'],
  [100, 'terminated'],
];
const REPLY_AFTER = 30;
const EARLIER_DAYS = 300;

/** The case that is repeated: replied to, reviewed and rechecked before. Returns its id. */
export const playEarlier = async (stage: Stage, petition: Petition): Promise<string> => {
  const begin = addDays(petition.registeredOn, -EARLIER_DAYS);
  await stage.calendar.goTo(begin, '09:00');
  const run = await register(stage, petition);
  for (const [days, ...states] of wayToTheEnd) {
    await stage.calendar.goTo(addDays(begin, days), '10:00');
    if (states[0] === 'review') await replyTo(stage, run, addDays(begin, REPLY_AFTER), null);
    await stage.calendar.goTo(addDays(begin, days), '10:00');
    await move(stage, run, ...states);
  }
  return run.receipt.id ?? '';
};

/** What was decided on recheck is not accepted again (XF 36). */
export const refuseRepeat = async (stage: Stage, run: CaseRun): Promise<void> => {
  const accepted = await move(stage, run, 'accepted').then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refused) return false;
      throw error;
    },
  );
  if (accepted) stage.broken('broken.repeat-accepted');
  else await move(stage, run, 'notAccepted');
};
