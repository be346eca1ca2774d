import { addDays } from '@yishiting/shared/petitions/calendar.ts';
import { type ResolutionView, resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { closeMeeting, finishItems, goToResolution, type MeetingRun } from './meeting.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const PUBLIC_DAYS = 15;

type Carried = { ballotId: string; motion: string };

/** Where the meeting is about the case, a careless recorder names the petitioner: what is public must mask it. */
const reasonFor = ({ script }: Stage, { detail }: MeetingRun): string => {
  const [petitioner] = script.scenario.case?.petitioners ?? [];
  if (!detail.caseId || !petitioner) return '';
  return `根据${petitioner.name}${petitioner.phone ? `（电话${petitioner.phone}）` : ''}等人反映的问题,`;
};

const draft = (stage: Stage, run: MeetingRun, { ballotId, motion }: Carried): Promise<ResolutionView> =>
  stage.village.staff.recorder.call(resolutionApi.draft, {
    params: { id: run.detail.id },
    body: { ballotId, text: `${reasonFor(stage, run)}经会议表决通过:${motion}。` },
  });

/** Tasks go out with the last resolution of the evening; their days count from the meeting. */
const addTasks = async (
  { village, calendar }: Stage,
  id: string,
  heldOn: string,
  followUps: NonNullable<Scenario['followUps']>,
): Promise<void> => {
  for (const { task, dueInDays } of followUps)
    await village.staff.chair.call(resolutionApi.addTask, {
      params: { id },
      body: { text: task.zh, owner: '村民委员会', dueOn: addDays(calendar.dayOf(heldOn), dueInDays) },
    });
};

/** Every motion that carried becomes a resolution: drafted, signed, with its tasks, published, checked. */
export const resolveCarried = async (
  stage: Stage,
  run: MeetingRun,
  carried: Carried[],
): Promise<ResolutionView[]> => {
  const { village, script, say } = stage;
  const { chair, officer, supervisor } = village.staff;
  await finishItems(stage, run);
  if (carried.length === 0) {
    await closeMeeting(stage, run);
    return [];
  }
  await goToResolution(stage, run);
  const published: ResolutionView[] = [];
  for (const [i, motion] of carried.entries()) {
    const { id } = await draft(stage, run, motion);
    const params = { id };
    await chair.call(resolutionApi.adopt, { params });
    const isLast = i === carried.length - 1;
    if (isLast) await addTasks(stage, id, run.meeting.heldOn, script.scenario.followUps ?? []);
    await officer.call(resolutionApi.publish, { params, body: { days: PUBLIC_DAYS, place: '村务公开栏' } });
    const paper = await supervisor.call(resolutionApi.verify, { params });
    published.push(paper);
    say('resolution.published', { number: paper.number, days: paper.publication?.days ?? 0 });
    if (isLast && paper.tasks.length > 0) say('resolution.tasks', { count: paper.tasks.length });
  }
  await closeMeeting(stage, run);
  return published;
};
