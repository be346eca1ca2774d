import type { Fault } from '@yishiting/shared/errors.ts';
import { useRef, useState } from 'react';
import { Refused, Unreachable } from '../../../api/call.ts';
import { saysSignedOut } from '../../../api/signed-out.ts';
import { useSession } from '../session.tsx';

export type Submit = {
  busy: boolean;
  /** Why the last attempt failed; null after one that worked. */
  fault: Fault | 'unreachable' | null;
  /** The answer, or null when it failed or another attempt is still under way. */
  run: <T>(work: () => Promise<T>) => Promise<T | null>;
};

/** Sends one thing at a time and keeps the refusal, with its places, for the form. */
export const useSubmit = (): Submit => {
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | 'unreachable' | null>(null);
  const running = useRef(false);
  const run = async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setFault(null);
    try {
      return await work();
    } catch (error) {
      if (error instanceof Unreachable) setFault('unreachable');
      else if (error instanceof Refused) {
        setFault(error.fault);
        if (session.account && saysSignedOut(error.fault)) session.end();
      } else throw error;
      return null;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, fault, run };
};
