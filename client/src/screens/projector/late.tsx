import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { useTexts } from '../../app/language.ts';

/** Votes that came after the close are told, and not counted. */
export const Late = ({ ballot: { late } }: { ballot: BoardBallot }) => {
  const word = useTexts(boardTexts);
  return late > 0 ? <p className="late">{word('ballot.late', { n: late })}</p> : null;
};
