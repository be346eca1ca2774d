import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { useRef, useState } from 'react';
import { Refused, Unreachable } from '../../api/call.ts';
import { saysSignedOut } from '../../api/signed-out.ts';
import { useTexts } from '../../app/language.ts';

export type Act = {
  busy: boolean;
  /** Why the last attempt failed, in words; null after one that worked. */
  fault: { words: string; signedOut: boolean } | null;
  /** True when it was done; false when it failed, or when another attempt is still under way. */
  run: (work: () => Promise<unknown>) => Promise<boolean>;
};

/** One act of a person on the server: runs once at a time, and turns a refusal into words. */
export const useAct = (): Act => {
  const say = useTexts(staffTexts);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Act['fault']>(null);
  const running = useRef(false);
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setFault(null);
    try {
      await work();
      return true;
    } catch (error) {
      if (error instanceof Refused) setFault({ words: error.message, signedOut: saysSignedOut(error.fault) });
      else if (error instanceof Unreachable) setFault({ words: say('act.unreachable'), signedOut: false });
      else throw error;
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, fault, run };
};
