import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { call } from '../api/call.ts';
import { timeLimit } from '../api/time-limit.ts';
import { BoardSession, type BoardState } from './board-session.ts';
import { documentsUrl } from './documents-url.ts';

const opening: BoardState = { view: null, roll: [], isConnected: false, heardAt: null };
const ANSWER_MS = 10_000;
const nothing = () => () => undefined;

/** The live picture of the meeting with this code, through breaks and restarts of the server. */
export const useBoard = (code: string): BoardState => {
  const [session, setSession] = useState<BoardSession | null>(null);
  useEffect(() => {
    const opened = new BoardSession({
      url: documentsUrl(),
      find: () => call(meetingApi.board, { params: { code }, signal: timeLimit(ANSWER_MS) }),
    });
    setSession(opened);
    const gone = () => opened.network(false);
    const back = () => opened.network(true);
    window.addEventListener('offline', gone);
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('offline', gone);
      window.removeEventListener('online', back);
      setSession(null);
      opened.destroy();
    };
  }, [code]);
  return useSyncExternalStore(session?.subscribe ?? nothing, () => session?.getState() ?? opening);
};
