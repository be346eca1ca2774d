import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { useTexts } from '../app/language.ts';

/** Says of a straw poll, wherever it is shown, that it does not count; of every other ballot nothing. */
export const PollMark = ({ ballot }: { ballot: Pick<BoardBallot, 'poll'> }) => {
  const word = useTexts(boardTexts);
  return ballot.poll ? <strong className="poll-mark">{word('ballot.poll')}</strong> : null;
};
