import type { Effect } from './marks.ts';

/** Whoever edits, as the edits see them. */
export type Hand = {
  /** Unique words, to be put in at once. */
  newMark: () => string;
  /** Says what the edit that is being made does. */
  note: (effect: Effect) => void;
  /** Under whom remarks stand; null as long as the server has not said it. */
  standing: () => { owner: string; name: string } | null;
};
