import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import type { MinutesView } from '@yishiting/shared/minutes/signing.contract.ts';
import { MinutesStatus } from '../../staff/minutes/minutes-status.tsx';
import { Proposals } from '../../staff/minutes/proposals.tsx';
import { Propose } from '../../staff/minutes/propose.tsx';
import { useMinutes } from '../../staff/minutes/use-minutes.ts';

type Props = { meetingId: string; board: BoardView | null; hints: number; isBlank: boolean };

/** An empty text is given to nobody and signed by nobody; said before anybody tries. */
const notYet = (view: MinutesView): MinutesView => ({
  ...view,
  not: { circulate: view.not.circulate ?? 'minutes.empty', begin: view.not.begin ?? 'minutes.empty' },
});

/** Above the text: how far it is, what was proposed, and a way to propose for who does not write it. */
export const MinutesDesk = ({ meetingId, board, hints, isBlank }: Props) => {
  const { view, put } = useMinutes(meetingId, board, hints);
  if (!view) return null;
  const { mine } = view;
  return (
    <>
      <MinutesStatus view={isBlank ? notYet(view) : view} put={put} />
      <Proposals view={view} put={put} />
      {mine.proposes && !mine.writes && <Propose view={view} put={put} />}
    </>
  );
};
