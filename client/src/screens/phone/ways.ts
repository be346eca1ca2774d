import { ballotApi, type CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import { call, Unreachable } from '../../api/call.ts';
import { timeLimit } from '../../api/time-limit.ts';
import { answered } from '../../live/answered.ts';
import type { LiveSocket } from '../../live/socket.ts';
import type { Meeting } from '../../live/use-meeting.ts';
import type { Vote, Ways } from './deliver.ts';

const socketTime = 6000;
const httpTime = 15_000;

/** The two ways that a vote can take at this moment. */
export const waysOf = (meeting: Meeting): Ways => {
  const socket = meeting.socket();
  return {
    socket: socket?.connected ? (vote) => bySocket(socket, vote, meeting.suspect) : null,
    http: ({ ballotId, ...body }) =>
      call(ballotApi.cast, { params: { id: ballotId }, body, signal: timeLimit(httpTime) }),
  };
};

const bySocket = async (socket: LiveSocket, vote: Vote, suspect: () => void): Promise<CastReceipt> => {
  try {
    return await answered(socket.timeout(socketTime).emitWithAck('cast', vote));
  } catch (error) {
    if (error instanceof Unreachable) suspect();
    throw error;
  }
};
