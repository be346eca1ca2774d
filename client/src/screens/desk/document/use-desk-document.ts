import { useEffect, useRef, useState } from 'react';
import * as Y from 'yjs';
import { type SharedDocument, useDocument } from '../../../collab/use-document.ts';
import { forgetEdits, type Kept, keepEdits, keptEdits } from './kept-edits.ts';

export type DeskDocument = SharedDocument & {
  /** The network is known to be away, or edits have waited longer than any network takes. */
  isStuck: boolean;
  /** Unsaved edits are on this device and survive a reload. */
  isKept: boolean;
};

/** Milliseconds. */
const patience = 4000;
const keepAfter = 300;

/** A shared document whose unsaved edits outlive a reload of the page. `owner`: the account or seat that writes. */
export const useDeskDocument = (name: string, owner: string): DeskDocument | null => {
  const shared = useDocument(name);
  const doc = shared?.doc ?? null;
  const unsaved = shared?.unsaved ?? 0;
  const [isKept, setKept] = useState(false);
  const isStuck = useStuck(unsaved, shared?.isConnected ?? true);

  const taken = useRef<Kept[]>([]);
  const isReady = shared?.isReady ?? false;
  const wasTurnedAway = shared?.turnedAway != null;

  // Before the first answer of the server, so that it goes out with everything that the server lacks.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each document; one after a refusal starts clean
  useEffect(() => {
    if (!doc) return;
    if (wasTurnedAway) {
      forgetEdits(name, owner, taken.current);
      return;
    }
    taken.current = keptEdits(name, owner);
    for (const { state } of taken.current) applyKept(doc, state);
  }, [doc, name, owner]);

  useEffect(() => {
    if (!doc || !isReady) return;
    if (unsaved === 0) {
      forgetEdits(name, owner, taken.current);
      setKept(false);
      return;
    }
    const timer = window.setTimeout(
      () => setKept(keepEdits(name, owner, Y.encodeStateAsUpdate(doc))),
      keepAfter,
    );
    return () => window.clearTimeout(timer);
  }, [doc, isReady, unsaved, name, owner]);

  return shared && { ...shared, isStuck, isKept };
};

/** In a transaction of this page, so that it counts as an edit that waits to be saved. */
const applyKept = (doc: Y.Doc, state: Uint8Array): void => {
  try {
    doc.transact(() => Y.applyUpdate(doc, state));
  } catch {
    // Written by another version, or cut off: what the server has stands.
  }
};

/** True while the browser says that it is offline, and when edits wait although the connection seems to be there. */
const useStuck = (unsaved: number, isConnected: boolean): boolean => {
  const [offline, setOffline] = useState(() => !navigator.onLine);
  const [slow, setSlow] = useState(false);
  const waiting = unsaved > 0;
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  useEffect(() => {
    setSlow(false);
    if (!waiting) return;
    const timer = window.setTimeout(() => setSlow(true), patience);
    return () => window.clearTimeout(timer);
  }, [waiting]);
  return !isConnected || offline || (waiting && slow);
};
