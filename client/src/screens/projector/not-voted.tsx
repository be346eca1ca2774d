import type { BoardBallot, RollCall } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { projectorTexts } from '@yishiting/shared/text/projector.text.ts';
import { useTexts } from '../../app/language.ts';
import { Fit } from '../../ui/fit.tsx';

/** As many names as a hall can read at a glance. */
const most = 30;

type Props = { ballot: BoardBallot; roll: readonly RollCall[] };

/** Who has not voted yet, once they are few; of a secret ballot how many. */
export const NotVoted = ({ ballot, roll }: Props) => {
  const say = useTexts(projectorTexts);
  const word = useTexts(boardTexts);
  const left = ballot.entitled - ballot.voted;
  const names = roll.filter(({ choice }) => choice === null).map(({ name }) => name);
  if (left <= 0) return null;
  // Raised hands and papers have no line of their own, nor has who must not be named here.
  const others = left - names.length;
  const listed = names.length > 0 && names.length <= most;
  return (
    <Fit most={5} least={2} className="not-voted">
      <p>
        {say('vote.left', { n: left })}
        {listed && say('vote.left-names', { names: names.join(word('between-names')) })}
        {listed && others > 0 && say('vote.left-others', { n: others })}
      </p>
    </Fit>
  );
};
