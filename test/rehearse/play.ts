import { compare, type Difference } from './compare.ts';
import { followCase } from './follow-case.ts';
import { type Evening, holdMeeting } from './hold.ts';
import type { MeetingRun } from './meeting.ts';
import { acceptCase, extendCase, openCase } from './open-case.ts';
import { outcomeOf } from './outcome.ts';
import type { CaseRun } from './petition.ts';
import { prepareMeeting } from './prepare-meeting.ts';
import { readPublicPages, searchEverywhere } from './public-pages.ts';
import { replyTo } from './reply.ts';
import type { Outcome } from './scenario.ts';
import type { Stage } from './stage.ts';

type Progress = { run: CaseRun | null; meeting: MeetingRun | null; evening: Evening; case?: Outcome['case'] };
type Act = { day: string; act: () => Promise<void> };

/** What a scenario does, by its days; on one day the case goes before the meeting. */
const actsOf = (stage: Stage, progress: Progress): Act[] => {
  const { case: petition, meeting } = stage.script.scenario;
  const onCase = (day: string | undefined, act: (run: CaseRun, day: string) => Promise<void>): Act[] =>
    day ? [{ day, act: async () => (progress.run?.receipt.id ? act(progress.run, day) : undefined) }] : [];
  const acts: Act[] = [
    ...(petition
      ? [
          {
            day: petition.registeredOn,
            act: async () => {
              progress.run = await openCase(stage, petition);
            },
          },
        ]
      : []),
    ...onCase(petition?.acceptedOn, (run, day) => acceptCase(stage, run, day)),
    ...onCase(petition?.extendedOn, (run, day) => extendCase(stage, run, day)),
    ...(meeting
      ? [
          {
            day: meeting.noticeOn,
            act: async () => {
              progress.meeting = await prepareMeeting(stage, meeting, progress.run);
            },
          },
          {
            day: meeting.heldOn,
            act: async () => {
              if (progress.meeting) await holdMeeting(stage, progress.meeting, progress.evening);
            },
          },
        ]
      : []),
  ];
  return acts.sort((a, b) => a.day.localeCompare(b.day));
};

/** After the last day: the reply when something carried, the petitioner's side, the public pages, a search. */
const finish = async (stage: Stage, progress: Progress, lastDay: string): Promise<void> => {
  const { run, evening } = progress;
  const resolution = evening.resolutions.at(-1);
  if (run && resolution) await replyTo(stage, run, lastDay, resolution.id);
  if (run) progress.case = await followCase(stage, run, resolution);
  await readPublicPages(stage);
  if (run) await searchEverywhere(stage, run);
};

export type Played = { outcome: Outcome; differences: Difference[] };

/** Plays one scenario to its end, or as far as the product goes. */
export const playScenario = async (stage: Stage): Promise<Played> => {
  const { scenario } = stage.script;
  const progress: Progress = {
    run: null,
    meeting: null,
    evening: { ballots: [], resolutions: [], agreement: null },
  };
  try {
    const acts = actsOf(stage, progress);
    for (const { act } of acts) await act();
    await finish(stage, progress, acts.at(-1)?.day ?? '');
  } catch (error) {
    stage.broken('broken.stopped', { reason: error instanceof Error ? error.message : String(error) });
  }
  for (const place of stage.leaks.places()) stage.say('leak.found', { place });
  const outcome = outcomeOf(scenario, progress.evening, {
    case: progress.case,
    warnings: progress.meeting?.detail.warnings ?? [],
    leaks: stage.leaks.found(),
  });
  return { outcome, differences: compare(scenario, outcome, stage.calendar) };
};
