import type { AgreementView } from '@yishiting/shared/mediation/mediation.contract.ts';
import type { ResolutionView } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { comeIn, type Hall, inviteGuests, letWatch } from './attend.ts';
import { type BallotRun, playBallot } from './ballot.ts';
import { mediate } from './mediate.ts';
import { callAgain, lockAgenda, type MeetingRun } from './meeting.ts';
import { openProjector } from './projector.ts';
import { resolveCarried } from './resolve.ts';
import type { ScenarioBallot } from './scenario.ts';
import type { Stage } from './stage.ts';

export type Evening = {
  ballots: BallotRun[];
  resolutions: ResolutionView[];
  /** What a mediation came to; null where nothing was written. */
  agreement: AgreementView | null;
};

/** Each ballot on an item of its own as long as there are items; an amended motion stays on its item. */
const itemsOf = (ballots: readonly ScenarioBallot[], agenda: number): number[] => {
  const items: number[] = [];
  for (const [i, { amends }] of ballots.entries())
    items.push(amends === undefined ? Math.min(i, agenda - 1) : (items[amends] ?? 0));
  return items;
};

/** The evening itself: check-in, item by item, ballot by ballot, resolution, end. `ballots` grows as they are played. */
export const holdMeeting = async (stage: Stage, run: MeetingRun, evening: Evening): Promise<void> => {
  const { calendar, script, url, language, leaks, say } = stage;
  const { scenario, seating } = script;
  const ballots = scenario.ballots ?? [];
  await calendar.goTo(run.meeting.heldOn, '19:00');
  await lockAgenda(stage, run);
  const projector = await openProjector(url, language, run.detail.code, leaks);
  const hall: Hall = new Map();
  const guests = await inviteGuests(stage, run);
  const watchers = await letWatch(stage, run);
  try {
    await comeIn(stage, run, hall, seating?.seats.filter((s) => s.arrives < 0) ?? []);
    const { attendance } = await projector.shows(
      'who is there',
      (view) => view.attendance.present >= hall.size && view,
    );
    const { eligible, present, counted, needed } = attendance;
    say('attend.present', { eligible, present, counted, needed: needed ?? 0 });
    const items = itemsOf(ballots, run.meeting.agenda.length);
    for (const [i, ballot] of ballots.entries()) {
      const part = seating?.ballots[i];
      if (!part) continue;
      const amends = ballot.amends === undefined ? null : (evening.ballots[ballot.amends]?.id ?? null);
      const given = { ballot, seating: part, item: items[i] ?? 0, amends };
      evening.ballots.push(await playBallot({ stage, run, hall, guests, projector }, given));
    }
    if (evening.ballots.at(-1)?.verdict.refused === 'ballot.no-quorum')
      await callAgain(stage, run, projector);
    if (scenario.mediation)
      evening.agreement = await mediate({ stage, run, hall, guests }, scenario.mediation);
    const carried = evening.ballots.flatMap(({ id, verdict }, i) =>
      id && verdict.adopted ? [{ ballotId: id, motion: ballots[i]?.motion.zh ?? '' }] : [],
    );
    evening.resolutions.push(...(await resolveCarried(stage, run, carried)));
    if (carried.length > 0) await projector.shows('the resolution', (view) => view.resolution?.publication);
  } finally {
    const seated = [...hall.values()].flatMap((a) => a.phone ?? []);
    for (const phone of [...guests, ...watchers, ...seated]) phone.close();
    projector.close();
  }
};
