import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { MinutesStatus } from '../../staff/minutes/minutes-status.tsx';
import { Proposals } from '../../staff/minutes/proposals.tsx';
import { Propose } from '../../staff/minutes/propose.tsx';
import { useMinutes } from '../../staff/minutes/use-minutes.ts';

type Props = { meetingId: string; board: BoardView | null; hints: number };

/** Above the text: how far it is, what was proposed, and a way to propose for who does not write it. */
export const MinutesDesk = ({ meetingId, board, hints }: Props) => {
  const { view, put } = useMinutes(meetingId, board, hints);
  if (!view) return null;
  const { mine } = view;
  return (
    <>
      <MinutesStatus view={view} put={put} />
      <Proposals view={view} put={put} />
      {mine.proposes && !mine.writes && <Propose view={view} put={put} />}
    </>
  );
};
