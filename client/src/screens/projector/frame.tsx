import type { BoardView, RollCall } from '@yishiting/shared/meetings/board.contract.ts';
import { AgendaFrame } from './agenda-frame.tsx';
import { ClosedFrame } from './closed-frame.tsx';
import { DiscussionFrame } from './discussion-frame.tsx';
import { JoinFrame } from './join-frame.tsx';
import { ResolutionFrame } from './resolution-frame.tsx';
import { ResultFrame } from './result-frame.tsx';
import { VoidFrame } from './void-frame.tsx';
import { VoteFrame, VoteWaitFrame } from './vote-frame.tsx';

/** `origin` is where phones open what a code on the screen leads to. */
type Props = { board: BoardView; roll: readonly RollCall[]; origin: string };

/** Which picture belongs to where the meeting stands. An open ballot goes before everything. */
export const Frame = ({ board, roll, origin }: Props) => {
  const { ballot } = board;
  const { step } = board.meeting;
  if (ballot?.state === 'open') return <VoteFrame ballot={ballot} roll={roll} />;
  switch (step) {
    case 'checkin':
      return <JoinFrame board={board} origin={origin} />;
    case 'item':
      return <AgendaFrame board={board} />;
    case 'discussion':
      return <DiscussionFrame board={board} />;
    case 'ballot':
    case 'result':
      if (ballot?.state === 'voided') return <VoidFrame ballot={ballot} />;
      return ballot ? <ResultFrame ballot={ballot} roll={roll} /> : <VoteWaitFrame board={board} />;
    case 'resolution':
      return <ResolutionFrame board={board} origin={origin} />;
    case 'closed':
      return <ClosedFrame board={board} />;
  }
};
