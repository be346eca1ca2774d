import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { useTexts } from '../../app/language.ts';

/** How many voted by two ways, and whether it is settled for all of them which vote stands. */
export const ConflictCount = ({ ballot: { conflicts } }: { ballot: BoardBallot }) => {
  const word = useTexts(boardTexts);
  if (!conflicts) return null;
  const { n, settled } = conflicts;
  return (
    <p className="late">
      {n > settled
        ? word('ballot.conflicts-open', { n, open: n - settled })
        : word('ballot.conflicts-settled', { n })}
    </p>
  );
};
