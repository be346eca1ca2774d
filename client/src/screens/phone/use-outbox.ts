import { type Dispatch, useEffect, useReducer, useRef } from 'react';
import { Refused } from '../../api/call.ts';
import type { Meeting } from '../../live/use-meeting.ts';
import { deliver } from './deliver.ts';
import { type Act, type Outbox, outboxAfter } from './outbox.ts';
import { loadOutbox, saveOutbox } from './outbox-store.ts';
import { waysOf } from './ways.ts';

/** Sleepers between two tries; the network coming back wakes them all. */
const sleepers = new Set<() => void>();

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      window.clearTimeout(timer);
      sleepers.delete(done);
      resolve();
    };
    const timer = window.setTimeout(done, ms);
    sleepers.add(done);
  });

const wake = () => {
  for (const done of [...sleepers]) done();
};

/** The papers of this phone, kept in its storage, and the errand that takes the confirmed ones to the server. */
export const useOutbox = (code: string, meeting: Meeting): [Outbox, Dispatch<Act>] => {
  const [outbox, act] = useReducer(outboxAfter, code, (wanted) => loadOutbox(wanted));
  const latest = useRef(meeting);
  latest.current = meeting;
  /** Operations with somebody on the way. */
  const errands = useRef(new Set<string>());

  // Stored before it is sent: a phone that dies in between sends the same act when it comes back.
  useEffect(() => saveOutbox(code, outbox), [code, outbox]);

  useEffect(() => {
    const wanted = Object.values(outbox).filter((slip) => slip.phase === 'sending');
    for (const op of errands.current) if (!wanted.some((slip) => slip.op === op)) errands.current.delete(op);
    for (const { op, rev, choice, ballotId, attendanceId } of wanted) {
      if (!op || !choice || errands.current.has(op)) continue;
      errands.current.add(op);
      deliver(
        { ballotId, attendanceId, op, rev, choice },
        () => waysOf(latest.current),
        pause,
        () => !errands.current.has(op),
        (fault) => act({ type: 'putOff', op, fault }),
      ).then(
        (receipt) => receipt && act({ type: 'recorded', op, receipt }),
        (error: unknown) => {
          if (error instanceof Refused) act({ type: 'refused', op, fault: error.fault });
          latest.current.refresh();
        },
      );
    }
  }, [outbox]);

  const heard = meeting.link.state === 'live';
  useEffect(() => {
    if (heard) wake();
  }, [heard]);

  const shown = meeting.view?.board.ballot?.id;
  useEffect(() => {
    if (shown) act({ type: 'turn', ballotId: shown });
  }, [shown]);

  useEffect(() => () => errands.current.clear(), []);
  return [outbox, act];
};
