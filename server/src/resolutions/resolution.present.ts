import { daysBetween } from '@yishiting/shared/petitions/calendar.ts';
import type { ResolutionView } from '@yishiting/shared/resolutions/resolution.contract.ts';
import type { Task } from './resolution.entity.ts';
import type { Paper } from './resolution.store.ts';
import { publicPath } from './resolution-number.ts';

/** A task is late from the day after its deadline, until it is done. */
export const presentTask = (task: Task, today: string): ResolutionView['tasks'][number] => ({
  id: task.id,
  text: task.text,
  owner: task.owner,
  dueOn: task.dueOn,
  doneOn: task.doneOn ?? null,
  evidence: task.evidence,
  overdue: !task.doneOn && task.dueOn < today,
});

/** For the people who work with it: the text as it is, not masked. */
export const presentResolution = (
  { resolution, tasks, publication }: Paper,
  village: { slug: string },
  today: string,
): ResolutionView => ({
  id: resolution.id,
  meetingId: resolution.meetingId,
  ballotId: resolution.ballotId ?? null,
  number: resolution.number ?? '',
  kind: resolution.kind,
  text: resolution.text,
  state: resolution.state,
  adoptedAt: resolution.adoptedAt?.toISOString() ?? null,
  signatories: resolution.signatories.map((s) => s.name),
  tasks: tasks.map((task) => presentTask(task, today)),
  publication: publication && {
    from: publication.fromOn,
    to: publication.toOn,
    days: daysBetween(publication.fromOn, publication.toOn),
    place: publication.place,
    url: publicPath(village, resolution.slug ?? ''),
    verifiedBy: publication.verifiedBy ?? null,
  },
});
