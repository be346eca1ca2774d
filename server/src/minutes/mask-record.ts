import { redact } from '@yishiting/shared/disclosure/redact.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import type { Meeting } from '../meetings/index.ts';
import type { CaseReader } from '../petitions/index.ts';

/** As the hall read it: somebody may have typed the petitioner's name into a title or a motion. */
export type Clean = (words: string) => string;

export const cleanFor = async (cases: CaseReader, { caseId }: Pick<Meeting, 'caseId'>): Promise<Clean> => {
  const personal = caseId ? await cases.personalOf(caseId) : {};
  return (words) => redact(words, personal);
};

export const maskBallot = (ballot: BoardBallot, clean: Clean): BoardBallot => ({
  ...ballot,
  motion: { zh: clean(ballot.motion.zh), en: clean(ballot.motion.en) },
  voidReason: clean(ballot.voidReason),
});
