import { frameType, type Standing, syncType } from '@yishiting/shared/collab/wire.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { Held } from './held.ts';
import { Outbox } from './outbox.ts';
import { atMostEvery } from './throttle.ts';

/** Milliseconds. Edits and cursors are gathered this long: holding a key down is no flood. */
const EDITS_EVERY = 50;
const PRESENCE_EVERY = 150;
/** After a restart of the server a whole hall comes back; each waits its own time. */
const LONGEST_WAIT = 5000;

export type LinkNews = {
  /** Something of the state changed. */
  changed: () => void;
  standing: (standing: Standing) => void;
  closed: (event: { code: number; reason: string }) => void;
};

/** Tests bring a socket of their own, with a cookie. */
export type SocketClass = typeof WebSocket;
export type Where = { url: string; name: string; Socket?: SocketClass };

const isSyncWith = (data: unknown, type: number): boolean =>
  data instanceof Uint8Array && data[0] === frameType.sync && data[1] === type;

/**
 * One Y.Doc on one document of the server: the plain y-websocket client, with acks counted, edits gathered,
 * nothing sent before the first exchange, and remote edits held on request.
 */
export class DocumentLink {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly held: Held;
  private readonly outbox = new Outbox();
  private edits: Uint8Array[] = [];
  private readonly flush = atMostEvery(EDITS_EVERY, () => this.sendEdits());
  private readonly presence = atMostEvery(PRESENCE_EVERY, () => this.sendPresence());

  constructor(
    { url, name, Socket = WebSocket }: Where,
    private readonly news: LinkNews,
  ) {
    this.provider = new WebsocketProvider(url, name, this.doc, {
      connect: false,
      params: { acks: '1' },
      // Tabs of one browser may belong to two people who share a computer.
      disableBc: true,
      WebSocketPolyfill: this.countingSocket(Socket),
      // 4429: this page was too fast, and will not be again.
      shouldReconnect: ({ code }) => !(code >= 4400 && code < 4500) || code === 4429,
    });
    this.held = new Held(this.provider);
    this.takeOverSending();
    this.listen();
    this.provider.connect();
  }

  get unsaved(): number {
    return this.outbox.unsaved;
  }

  get isConnected(): boolean {
    return this.provider.wsconnected;
  }

  /** What the server has is here. */
  get isSynced(): boolean {
    return this.provider.synced;
  }

  destroy(): void {
    this.flush.stop();
    this.presence.stop();
    this.provider.destroy();
    this.doc.destroy();
  }

  /** y-websocket sends each edit by itself, and presence of everybody; both are done here instead. */
  private takeOverSending(): void {
    const { provider, doc } = this;
    doc.off('update', provider._updateHandler);
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === provider) return;
      this.outbox.edited();
      this.edits.push(update);
      this.flush.ask();
      this.news.changed();
    });
    provider.awareness.off('update', provider._awarenessUpdateHandler);
    provider.awareness.on('update', (_changes: unknown, origin: unknown) => {
      if (origin === 'local') this.presence.ask();
    });
  }

  private listen(): void {
    const { provider, news } = this;
    provider.messageHandlers[frameType.ack] = (_encoder, decoder) => {
      if (this.outbox.acked(decoding.readVarUint(decoder))) news.changed();
    };
    provider.messageHandlers[frameType.standing] = (_encoder, decoder) => {
      news.standing(JSON.parse(decoding.readVarString(decoder)) as Standing);
    };
    provider.on('sync', () => news.changed());
    provider.on('status', () => news.changed());
    provider.on('connection-close', (event) => {
      this.outbox.disconnected();
      this.edits = [];
      this.held.forget();
      const usual = 2 ** (provider.wsUnsuccessfulReconnects + 1) * 100;
      provider.maxBackoffTime = 100 + Math.random() * Math.min(LONGEST_WAIT, usual);
      news.changed();
      if (event) news.closed({ code: event.code, reason: String(event.reason) });
    });
  }

  /** Sees the whole answer go out, which is sent from inside the provider. */
  private countingSocket(Socket: SocketClass): SocketClass {
    const wholeSent = () => {
      this.edits = [];
      this.outbox.sentWhole();
    };
    return class extends Socket {
      override send(data: Parameters<WebSocket['send']>[0]): void {
        if (isSyncWith(data, syncType.step2)) wholeSent();
        super.send(data);
      }
    };
  }

  private sendEdits(): void {
    const { ws, wsconnected } = this.provider;
    // Before the first exchange the edits wait: the whole answer will have them.
    if (!ws || !wsconnected || !this.outbox.mayFollow || this.edits.length === 0) return;
    const [first] = this.edits;
    const update = this.edits.length === 1 && first ? first : Y.mergeUpdates(this.edits);
    this.edits = [];
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, frameType.sync);
    encoding.writeVarUint(encoder, syncType.update);
    encoding.writeVarUint8Array(encoder, update);
    this.outbox.sentEdits();
    ws.send(encoding.toUint8Array(encoder));
  }

  private sendPresence(): void {
    const { provider, doc } = this;
    provider._awarenessUpdateHandler({ added: [], updated: [doc.clientID], removed: [] }, 'local');
  }
}
