import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { useState } from 'react';
import { BallotBars } from '../../ui/ballot-bars.tsx';
import { OptionNames } from '../../ui/option-list.tsx';
import { Turning, useTurn } from './turning.tsx';

/** The options of a list, with their bars where the count is shown; what does not fit is turned over. */
export const ListOptions = ({ ballot }: { ballot: BoardBallot }) => {
  const [pages, setPages] = useState(1);
  const page = useTurn(pages);
  return (
    <Turning
      items="li"
      columns={[1, 2]}
      most={6}
      least={5}
      className="grow options"
      marked
      {...{ page, pages, onPages: setPages }}
    >
      {ballot.tally ? <BallotBars ballot={ballot} /> : <OptionNames ask={ballot.ask} />}
    </Turning>
  );
};
