import type { ErrorCode } from '../errors.ts';

/** 签到 → 议题 → 讨论 → 表决 → 结果 → 决议 → 闭会. */
export const steps = ['checkin', 'item', 'discussion', 'ballot', 'result', 'resolution', 'closed'] as const;
export type Step = (typeof steps)[number];

/** What a step is called in words: what a mediation comes to is an agreement, and no resolution. */
export const nameOfStep = (step: Step, kind: string): Step | 'agreement' =>
  step === 'resolution' && kind === 'mediation' ? 'agreement' : step;

/** The steps that a meeting of this kind can come to: a mediation puts nothing to the vote. */
export const stepsOf = (kind: string): Step[] =>
  steps.filter((step) => kind !== 'mediation' || (step !== 'ballot' && step !== 'result'));

/** Where a meeting stands; `ballot` is the latest ballot of the current item that is neither void nor a poll that is over. */
export type RunSheet = {
  step: Step;
  kind: 'consultation' | 'decision' | 'mediation' | 'hearing';
  agendaLocked: boolean;
  items: number;
  /** Listed items that have not been called yet. */
  itemsLeft: number;
  ballot: 'none' | 'draft' | 'open' | 'closed';
  /** Motions of this meeting that were carried. */
  carried: number;
};

/** From each step to these; the chair may go back for an amended motion, never out of a closed meeting. */
const ways: Record<Step, readonly Step[]> = {
  checkin: ['item', 'closed'],
  item: ['discussion'],
  discussion: ['ballot', 'result', 'item', 'resolution', 'closed'],
  ballot: ['result', 'discussion'],
  result: ['discussion', 'ballot', 'item', 'resolution', 'closed'],
  resolution: ['item', 'closed'],
  closed: [],
};

/** Why the meeting may not go to that step now, or null when it may. */
export function checkStep(sheet: RunSheet, to: Step): ErrorCode | null {
  if (sheet.step === 'closed') return 'meeting.closed';
  if (!ways[sheet.step].includes(to)) return 'meeting.step-not-allowed';
  if (sheet.step === 'checkin' && to === 'item') {
    if (sheet.items === 0) return 'meeting.agenda-empty';
    if (!sheet.agendaLocked) return 'meeting.agenda-not-locked';
  }
  // A private right between two households is never put to a vote.
  if (to === 'ballot' && sheet.kind === 'mediation') return 'ballot.not-for-mediation';
  if (to !== 'ballot' && sheet.ballot === 'open') return 'meeting.ballot-still-open';
  if (to === 'result' && sheet.ballot !== 'closed') return 'meeting.ballot-missing';
  return null;
}

/** What the one "next step" button does, and why not yet. `to` is null only after the end. */
export function nextStep(sheet: RunSheet): { to: Step | null; refusal: ErrorCode | null } {
  const to = usualStep(sheet);
  return to ? { to, refusal: checkStep(sheet, to) } : { to, refusal: 'meeting.closed' };
}

function usualStep(sheet: RunSheet): Step | null {
  switch (sheet.step) {
    case 'checkin':
      return 'item';
    case 'item':
      return 'discussion';
    case 'discussion':
      if (sheet.ballot === 'closed') return 'result';
      return sheet.ballot !== 'none' || sheet.kind === 'decision' ? 'ballot' : afterItem(sheet);
    case 'ballot':
      return 'result';
    case 'result':
      // After a straw poll the item is as open as before.
      return sheet.ballot === 'closed' ? afterItem(sheet) : 'discussion';
    case 'resolution':
      return sheet.itemsLeft > 0 ? 'item' : 'closed';
    case 'closed':
      return null;
  }
}

function afterItem(sheet: RunSheet): Step {
  if (sheet.itemsLeft > 0) return 'item';
  // What a mediation comes to is written down there, too.
  return sheet.carried > 0 || sheet.kind === 'mediation' ? 'resolution' : 'closed';
}
