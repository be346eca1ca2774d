import { chairBallotTexts } from './chair-ballot.text.ts';
import { chairListTexts } from './chair-list.text.ts';
import { chairOutcomeTexts } from './chair-outcome.text.ts';
import { chairRoomTexts } from './chair-room.text.ts';
import type { Catalogue } from './text.ts';

/** The screen of who leads a meeting, and of its tellers. */
export const chairTexts = {
  ...chairRoomTexts,
  ...chairBallotTexts,
  ...chairListTexts,
  ...chairOutcomeTexts,
} as const satisfies Catalogue;
