import { useEffect, useState } from 'react';
import { type SharedDocument, useDocument } from '../../../collab/use-document.ts';
import { useOnline } from '../../../live/use-online.ts';

export type DeskDocument = SharedDocument & {
  /** The network is known to be away, or edits have waited longer than any network takes. */
  isStuck: boolean;
};

/** Milliseconds. */
const patience = 4000;

/** A shared document, and whether it gets through. `owner`: the account or seat that writes, as in the `Standing`. */
export const useDeskDocument = (name: string, owner: string): DeskDocument | null => {
  const shared = useDocument(name, owner);
  const isStuck = useStuck(shared?.unsaved ?? 0, shared?.isConnected ?? true);
  return shared && { ...shared, isStuck };
};

/** True while the browser says that it is offline, and when edits wait although the connection seems to be there. */
const useStuck = (unsaved: number, isConnected: boolean): boolean => {
  const online = useOnline();
  const [slow, setSlow] = useState(false);
  const waiting = unsaved > 0;
  useEffect(() => {
    setSlow(false);
    if (!waiting) return;
    const timer = window.setTimeout(() => setSlow(true), patience);
    return () => window.clearTimeout(timer);
  }, [waiting]);
  return !isConnected || !online || (waiting && slow);
};
