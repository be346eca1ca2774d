import { minutesSchema } from '@yishiting/shared/collab/minutes-document.ts';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

export type SharedDocument = {
  doc: Y.Doc;
  /** Resolves when what the server has is here. */
  synced: Promise<void>;
  close: () => void;
};

type Opening = {
  url: string;
  name: string;
  cookie: string;
  /** The server says that coming back is of no use (44xx): another epoch, a right that was taken. */
  refused: (reason: string) => void;
};

/** A shared document through the plain `y-websocket` client, with the session of who opens it. */
export const openDocument = ({ url, name, cookie, refused }: Opening): SharedDocument => {
  class WithCookie extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${url.replace(/^http/, 'ws')}/collab`, name, doc, {
    // Documents of one process would otherwise talk to each other behind the server's back.
    disableBc: true,
    maxBackoffTime: 500,
    params: { schema: String(minutesSchema) },
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
  });
  const synced = new Promise<void>((resolve) => {
    provider.on('sync', (isSynced: boolean) => {
      if (isSynced) resolve();
    });
  });
  provider.on('connection-close', (event: { code: number; reason: string } | null) => {
    if (event && event.code >= 4400 && event.code < 4500) refused(event.reason);
  });
  const close = () => {
    provider.destroy();
    doc.destroy();
  };
  return { doc, synced, close };
};
