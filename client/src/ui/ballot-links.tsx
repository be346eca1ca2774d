import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { useTexts } from '../app/language.ts';

/** Which earlier vote this one goes back to: a motion that it amends, a void vote that is held again. */
export const BallotLinks = ({ ballot }: { ballot: Pick<BoardBallot, 'amends' | 'again'> }) => {
  const word = useTexts(boardTexts);
  const { amends, again } = ballot;
  const links = [
    ...(amends ? [word('ballot.amends', { n: amends })] : []),
    ...(again ? [word('ballot.again', { n: again })] : []),
  ];
  return links.length > 0 ? <span className="ballot-links">{links.join(' · ')}</span> : null;
};
