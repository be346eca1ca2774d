import * as Y from 'yjs';

/** A document of its own from the base64 of a Yjs update; nothing that is done to it goes anywhere. */
export const readState = (state: string): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(
    doc,
    Uint8Array.from(atob(state), (letter) => letter.charCodeAt(0)),
  );
  return doc;
};
