import { type MeetingDetail, meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Step } from '@yishiting/shared/meetings/run-sheet.ts';
import type { Projector } from './projector.ts';
import type { Meeting } from './scenario.ts';
import type { Stage } from './stage.ts';

export type MeetingRun = {
  meeting: Meeting;
  /** As the chair saw it last. */
  detail: MeetingDetail;
  /** Roster entries in the order of the file: the seats first, then who does not come. */
  entries: { id: string; ordinal: number }[];
};

const refresh = async ({ village }: Stage, run: MeetingRun): Promise<MeetingDetail> => {
  run.detail = await village.staff.chair.call(meetingApi.detail, { params: { id: run.detail.id } });
  return run.detail;
};

export const lockAgenda = async ({ village }: Stage, run: MeetingRun): Promise<void> => {
  run.detail = await village.staff.chair.call(meetingApi.lockAgenda, { params: { id: run.detail.id } });
};

const step = async ({ village }: Stage, run: MeetingRun, to: Step, itemId?: string): Promise<void> => {
  run.detail = await village.staff.chair.call(meetingApi.step, {
    params: { id: run.detail.id },
    body: { from: run.detail.step, to, ...(itemId ? { itemId } : {}) },
  });
};

/** Calls the items up to this one, and opens its discussion. */
export const discussItem = async (stage: Stage, run: MeetingRun, index: number): Promise<string> => {
  const { agenda, currentItem, step: now } = await refresh(stage, run);
  const wanted = agenda.items[index];
  if (!wanted) throw new Error(`the agenda has no item ${index + 1}`);
  const at = agenda.items.findIndex((item) => item.id === currentItem);
  const between = agenda.items.slice(at + 1, index);
  if (currentItem !== wanted.id || now === 'checkin' || now === 'resolution')
    for (const item of [...between, wanted]) {
      await step(stage, run, 'item', item.id);
      await step(stage, run, 'discussion');
    }
  else if (run.detail.step !== 'discussion') await step(stage, run, 'discussion');
  return wanted.id;
};

/** Too few came, and nobody is waited for any more: the hall is told, and the next meeting is drafted. */
export const callAgain = async (stage: Stage, run: MeetingRun, projector: Projector): Promise<void> => {
  const { village, say } = stage;
  run.detail = await village.staff.chair.call(meetingApi.noQuorum, { params: { id: run.detail.id } });
  await projector.shows('that too few came', (view) => view.meeting.noQuorum);
  say('meeting.again', { day: run.detail.noQuorum?.next.heldAt.slice(0, 10) ?? '' });
};

/** Talks through the items that nothing was voted on, and ends, by way of the resolution when something carried. */
export const goToResolution = async (stage: Stage, run: MeetingRun): Promise<void> => {
  await refresh(stage, run);
  if (run.detail.step !== 'resolution') await step(stage, run, 'resolution');
};

export const finishItems = async (stage: Stage, run: MeetingRun): Promise<void> => {
  const { agenda, currentItem, next } = await refresh(stage, run);
  const at = agenda.items.findIndex((item) => item.id === currentItem);
  // A meeting that could not begin has nothing to talk through.
  if (run.detail.step === 'checkin' && next.refusal) return;
  if (at < agenda.items.length - 1) await discussItem(stage, run, agenda.items.length - 1);
};

export const closeMeeting = async (stage: Stage, run: MeetingRun): Promise<void> => {
  await refresh(stage, run);
  if (run.detail.step !== 'closed') await step(stage, run, 'closed');
};
