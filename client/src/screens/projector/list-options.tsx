import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { BallotBars } from '../../ui/ballot-bars.tsx';
import { Fit } from '../../ui/fit.tsx';
import { OptionNames } from '../../ui/option-list.tsx';

/** As many options as stand one under the other and are still read from the last row. */
const inOneColumn = 8;

export const isLongList = ({ ask }: Pick<BoardBallot, 'ask'>): boolean =>
  ask !== undefined && ask.options.length > inOneColumn;

/** The options of a list, with their bars where the count is shown; many of them in two columns. */
export const ListOptions = ({ ballot }: { ballot: BoardBallot }) => (
  <Fit most={6} least={1.25} className={isLongList(ballot) ? 'grow options many' : 'grow options'}>
    {ballot.tally ? <BallotBars ballot={ballot} /> : <OptionNames ask={ballot.ask} />}
  </Fit>
);
