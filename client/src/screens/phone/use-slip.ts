import type { Fault } from '@yishiting/shared/errors.ts';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { useEffect, useState } from 'react';
import { call, Refused } from '../../api/call.ts';
import { timeLimit } from '../../api/time-limit.ts';
import type { Meeting } from '../../live/use-meeting.ts';

const KEY = 'slip';

/**
 * Takes the token out of the address at once, so that it is in no history, picture or shared link. Until it is
 * answered it waits in the tab's own storage, for a reload in between.
 */
const takeToken = (): string | null => {
  const token = /^#slip=([\w.~-]{1,60})$/.exec(location.hash)?.[1];
  if (token) {
    history.replaceState(null, '', location.pathname + location.search);
    sessionStorage.setItem(KEY, token);
  }
  return sessionStorage.getItem(KEY);
};

type Acts = { again: () => void; drop: () => void };
export type SlipState =
  | ({ state: 'none' } & Acts)
  | ({ state: 'using' } & Acts)
  | ({ state: 'failed'; fault: Fault | 'unreachable' } & Acts);

/** Comes in with a personal slip, once the meeting is open on this phone. */
export const useSlip = (meeting: Meeting): SlipState => {
  const [token, setToken] = useState(takeToken);
  const [failed, setFailed] = useState<Fault | 'unreachable' | null>(null);
  const [turn, setTurn] = useState(0);
  const open = meeting.view !== null;

  const drop = () => {
    sessionStorage.removeItem(KEY);
    setToken(null);
    setFailed(null);
  };

  useEffect(() => {
    const look = () => {
      setToken(takeToken());
      // The same slip once more is another try.
      setTurn((n) => n + 1);
    };
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: one try for each token and each `again`
  useEffect(() => {
    if (!token || !open) return;
    setFailed(null);
    let isLatest = true;
    call(attendanceApi.slip, {
      params: { code: meeting.code },
      body: { token },
      signal: timeLimit(15_000),
    }).then(
      (view) => {
        meeting.put(view);
        meeting.refresh();
        if (isLatest) drop();
      },
      (error: unknown) => {
        const fault = error instanceof Refused ? error.fault : 'unreachable';
        // The answer to an earlier try of ours may have been lost: then the seat is here already.
        if (fault !== 'unreachable' && fault.code === 'attendance.slip-used') meeting.refresh();
        if (isLatest) setFailed(fault);
      },
    );
    return () => {
      isLatest = false;
    };
  }, [token, open, turn]);

  const seated = (meeting.view?.seats.length ?? 0) > 0;
  const again = () => setTurn((n) => n + 1);
  if (failed && !(seated && isUsed(failed))) return { state: 'failed', fault: failed, again, drop };
  return { state: token && !failed ? 'using' : 'none', again, drop };
};

const isUsed = (fault: Fault | 'unreachable') =>
  fault !== 'unreachable' && fault.code === 'attendance.slip-used';
