import type { ErrorCode } from '@yishiting/shared/errors.ts';

/** Refused by the server, or the server was set back to an older state. */
export type WhyNot = ErrorCode | 'set-back';
/** Edits that are in no document any more: how many places, why, and the words of them for copying. */
export type TurnedAway = { edits: number; why: WhyNot; texts: string[] };

const keyOf = (owner: string, document: string) => `refused-text ${owner} ${document}`;

/** Kept until the person has read it, also over a reload. */
export const keepRefused = (owner: string, document: string, refused: TurnedAway): void => {
  try {
    localStorage.setItem(keyOf(owner, document), JSON.stringify(refused));
  } catch {
    // It is still on the screen.
  }
};

export const readRefused = (owner: string, document: string): TurnedAway | null => {
  try {
    return JSON.parse(localStorage.getItem(keyOf(owner, document)) ?? 'null') as TurnedAway | null;
  } catch {
    return null;
  }
};

export const forgetRefused = (owner: string, document: string): void => {
  try {
    localStorage.removeItem(keyOf(owner, document));
  } catch {
    // Was never kept.
  }
};
