import type { AccountRole, StaffRole } from '@yishiting/shared/actor.ts';
import type { BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { SessionView } from '@yishiting/shared/identity/identity.contract.ts';
import type { AttendanceRow } from '@yishiting/shared/meetings/attendance.contract.ts';
import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import type { MeetingDetail } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { ResolutionView } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { createContext, useContext } from 'react';
import type { Link } from '../../live/link.ts';

/** All that the panels of this screen read, and how they hand back what the server answered. */
export type ChairData = {
  detail: MeetingDetail;
  /** The public picture; null until the first join. */
  board: BoardView | null;
  people: AttendanceRow[];
  ballots: BallotDetail[];
  resolutions: ResolutionView[];
  link: Link;
  account: NonNullable<SessionView['account']>;
  putDetail: (detail: MeetingDetail) => void;
  putBallot: (ballot: BallotDetail) => void;
  putResolution: (resolution: ResolutionView) => void;
  reloadPeople: () => void;
  reloadAll: () => void;
  /** The draft whose motion is written anew on this screen and not saved yet. */
  rewriting: string | null;
  setRewriting: (ballotId: string | null) => void;
};

export const ChairContext = createContext<ChairData | null>(null);

export const useChair = (): ChairData => {
  const data = useContext(ChairContext);
  if (!data) throw new Error('a panel of the chair outside its screen');
  return data;
};

/** Does the reader hold one of these roles in the meeting? The server decides; this only hides what it would refuse. */
export const holds = (detail: MeetingDetail, ...roles: StaffRole[]): boolean =>
  detail.mine.some((role) => roles.includes(role));

/** Does the reader's account hold one of these roles in the village, or in all villages? */
export const worksInVillage = (
  { account, detail }: Pick<ChairData, 'account' | 'detail'>,
  ...roles: AccountRole[]
): boolean =>
  account.roles.some(
    ({ role, villageId }) => roles.includes(role) && (villageId === null || villageId === detail.villageId),
  );

/** The chair signs; an officer of the meeting or the village secretary publishes. */
export const publishes = (chair: Pick<ChairData, 'account' | 'detail'>): boolean =>
  holds(chair.detail, 'officer') || worksInVillage(chair, 'villageSecretary');

/** Ballots of the item that the meeting is at, void ones too, in the order of proposing. */
export const ballotsOfItem = (ballots: BallotDetail[], itemId: string | null): BallotDetail[] =>
  ballots.filter((b) => b.itemId === itemId);

/** The ballot that counts for the run sheet: the latest of the current item, neither void, nor a poll that is over, nor one that
 * can never be opened. */
export const currentBallot = ({
  detail,
  ballots,
}: Pick<ChairData, 'detail' | 'ballots'>): BallotDetail | null =>
  ballotsOfItem(ballots, detail.currentItem)
    .filter((b) => b.state !== 'voided' && !(b.poll && b.state === 'closed'))
    .filter((b) => b.state !== 'draft' || b.poll || !detail.noQuorum)
    .pop() ?? null;

/** Carried motions that nobody has put into a resolution yet. */
export const unresolved = ({
  ballots,
  resolutions,
}: Pick<ChairData, 'ballots' | 'resolutions'>): BallotDetail[] =>
  ballots.filter(
    (b) => b.state === 'closed' && b.board?.verdict?.adopted && !resolutions.some((r) => r.ballotId === b.id),
  );

/** Double votes that the chair has still to settle. */
export const unsettled = ({ conflicts }: BallotDetail): number =>
  conflicts.filter((c) => c.settled === null).length;

/** Hands and paper that two tellers have still to agree on. */
export const uncounted = (ballot: BallotDetail): BallotDetail['counts'] =>
  ballot.counts.filter(
    (c) =>
      c.state !== 'settled' &&
      ballot.channels.some((channel) => channel.channel === c.channel && channel.entitled > 0),
  );
