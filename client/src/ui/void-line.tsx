import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { useTexts } from '../app/language.ts';

/** A void vote sends the meeting back to the discussion: there everybody reads that it is void, and why. */
export const VoidLine = ({ board, className }: { board: BoardView; className: string }) => {
  const word = useTexts(boardTexts);
  const { ballot, meeting } = board;
  if (ballot?.state !== 'voided' || meeting.step !== 'discussion') return null;
  return (
    <p className={className}>{word('ballot.void-line', { n: ballot.number, reason: ballot.voidReason })}</p>
  );
};
