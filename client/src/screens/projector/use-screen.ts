import type { Fault } from '@yishiting/shared/errors.ts';
import type { BoardView, RollCall } from '@yishiting/shared/meetings/board.contract.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { useLoad } from '../../api/use-load.ts';
import { useBoard } from '../../collab/use-board.ts';
import { useNow } from '../../live/use-now.ts';

type Screen = {
  /** The last picture; it stays while the connection is away. */
  board: BoardView | null;
  /** Of the ballot on it. */
  roll: RollCall[];
  /** Why there is nothing to show at all, e.g. a wrong code. */
  fault: Fault | null;
  /** Where phones find this meeting. */
  origin: string;
  /** Since when the picture is no longer fresh, in ms of this device; null while it is. */
  staleSince: number | null;
};

/** Opening takes a moment too, and is no loss. */
const grace = 2000;

/** The public picture of a meeting for as long as the screen hangs there; it comes back by itself after any break. */
export const useScreen = (code: string): Screen => {
  const { view, roll, isConnected, heardAt } = useBoard(code);
  const { value, fault } = useLoad(meetingApi.board, { params: { code } });
  const now = useNow(500);
  const quiet = heardAt === null ? 0 : now - heardAt;
  const isStale = !isConnected && quiet > grace;
  return {
    board: view,
    roll,
    fault: fault === 'unreachable' ? null : fault,
    origin: value?.phoneOrigin ?? location.origin,
    staleSince: isStale ? heardAt : null,
  };
};
