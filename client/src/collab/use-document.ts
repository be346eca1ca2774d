import { useEffect, useState, useSyncExternalStore } from 'react';
import { DocumentSession, type DocumentState } from './document-session.ts';
import { documentsUrl } from './documents-url.ts';
import type { Held } from './held.ts';

export type SharedDocument = DocumentState & {
  /** For editors: hold remote edits during a composition. */
  held: Held;
  /** Puts the note about edits that were turned away aside. */
  dismiss: () => void;
  /** Takes the server's version of a document that strayed. */
  follow: () => void;
};

const nothing = () => () => undefined;

/**
 * Opens a shared document (a name of `docName`) for as long as the component is there; null at the first moment.
 * `owner`: as whom one writes, for the copy on this device.
 */
export const useDocument = (name: string, owner: string): SharedDocument | null => {
  const [session, setSession] = useState<DocumentSession | null>(null);
  useEffect(() => {
    const opened = new DocumentSession({ url: documentsUrl(), name, owner });
    setSession(opened);
    window.addEventListener('pagehide', opened.pageGoes);
    return () => {
      window.removeEventListener('pagehide', opened.pageGoes);
      setSession(null);
      opened.destroy();
    };
  }, [name, owner]);
  const state = useSyncExternalStore(session?.subscribe ?? nothing, () => session?.getState() ?? null);
  return (
    session && state && { ...state, held: session.held, dismiss: session.dismiss, follow: session.follow }
  );
};
