import { minutesSchema } from '@yishiting/shared/collab/minutes-document.ts';
import { frameType, type Standing, syncType } from '@yishiting/shared/collab/wire.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { longestWait } from './comeback.ts';
import { Held } from './held.ts';
import { Keeping } from './local/keeping.ts';
import { Outbox } from './outbox.ts';
import { insertedBeyond, touchedBy } from './places.ts';
import { watchSilence } from './silence.ts';
import { atMostEvery } from './throttle.ts';
import { textsIn } from './unsent-text.ts';

/** Milliseconds. Edits and cursors are gathered this long: holding a key down is no flood. */
const EDITS_EVERY = 50;
const PRESENCE_EVERY = 150;
/** An edit that nobody can point at. */
const NOWHERE = '';

type LinkNews = {
  /** Something of the state changed. */
  changed: () => void;
  standing: (standing: Standing) => void;
  /** `fits`: the server had taken what was here when the connection began. */
  closed: (event: { code: number; reason: string }, fits: boolean) => void;
  /** The server has less than it once had. Nothing was sent to it. */
  setBack: () => void;
};

/** Tests bring a socket of their own, with a cookie. */
export type SocketClass = typeof WebSocket;
export type Where = {
  url: string;
  name: string;
  Socket?: SocketClass;
  /** As whom this page writes, as in the `Standing`; with it a copy is kept on this device. */
  owner?: string;
};

const isSyncWith = (data: unknown, type: number): boolean =>
  data instanceof Uint8Array && data[0] === frameType.sync && data[1] === type;

/**
 * One Y.Doc on one document of the server: the plain y-websocket client, with acks counted, edits gathered and kept
 * on this device, nothing sent before the first exchange, and remote edits held on request.
 */
export class DocumentLink {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly held: Held;
  readonly keeping: Keeping;
  private readonly outbox = new Outbox();
  private edits: Uint8Array[] = [];
  /** Of a server that was set back: what it still has. */
  private serverHas: Map<number, number> | null = null;
  private readonly flush = atMostEvery(EDITS_EVERY, () => this.sendEdits());
  private readonly presence = atMostEvery(PRESENCE_EVERY, () => this.sendPresence());
  private readonly stopWatching: () => void;
  private isOver = false;

  constructor(
    { url, name, Socket = WebSocket, owner }: Where,
    private readonly news: LinkNews,
  ) {
    const { doc, outbox } = this;
    this.provider = new WebsocketProvider(url, name, doc, {
      connect: false,
      params: { acks: '1', schema: String(minutesSchema) },
      // Tabs of one browser may belong to two people who share a computer.
      disableBc: true,
      WebSocketPolyfill: this.countingSocket(Socket),
    });
    this.stopWatching = watchSilence(this.provider);
    this.held = new Held(this.provider);
    this.keeping = new Keeping(owner ? { owner, document: name } : null, {
      doc,
      outbox,
      whenFree: this.held.whenFree,
      changed: news.changed,
      restored: () => this.send(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(this.keeping.knows.state.sv))),
    });
    this.takeOverSending();
    this.listen();
    void this.start();
  }

  /** Places with edits that the server has not put on disk. */
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

  /** The words of what the server does not have. */
  get unsentTexts(): string[] {
    const lost = this.serverHas ? insertedBeyond(this.doc, this.serverHas) : [];
    return textsIn(this.doc, [...this.outbox.waiting, ...lost]);
  }

  /** Stays as it is from here on, and says nothing to the server. */
  rest(): void {
    this.isOver = true;
    this.provider.disconnect();
    this.keeping.close();
  }

  destroy(): void {
    this.isOver = true;
    this.flush.stop();
    this.presence.stop();
    this.stopWatching();
    this.keeping.close();
    this.provider.destroy();
    this.doc.destroy();
  }

  private async start(): Promise<void> {
    await this.keeping.restore();
    if (!this.isOver) this.provider.connect();
  }

  /** y-websocket sends each edit by itself, and presence of everybody; both are done here instead. */
  private takeOverSending(): void {
    const { provider, doc } = this;
    doc.off('update', provider._updateHandler);
    doc.on('update', (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (origin === provider) this.keeping.serverSent(transaction);
      // What comes from this device is looked through when it is all there.
      if (!transaction.local) return;
      const places = touchedBy(transaction);
      this.outbox.edited(places.size > 0 ? places : [NOWHERE]);
      this.keeping.edited(update, origin, transaction);
      this.send(update);
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
      if (!this.outbox.acked(decoding.readVarUint(decoder))) return;
      this.keeping.serverHas();
      news.changed();
    };
    provider.messageHandlers[frameType.standing] = (_encoder, decoder) => {
      news.standing(JSON.parse(decoding.readVarString(decoder)) as Standing);
    };
    this.guardFirstExchange();
    provider.on('sync', () => news.changed());
    provider.on('status', () => news.changed());
    provider.on('connection-close', (event) => {
      const fits = this.outbox.wholeTaken;
      this.outbox.disconnected();
      this.keeping.noteDown();
      this.edits = [];
      this.held.forget();
      provider.maxBackoffTime = longestWait(provider.wsUnsuccessfulReconnects);
      news.changed();
      if (event) news.closed({ code: event.code, reason: String(event.reason) }, fits);
    });
  }

  /** A server that lost what it had acknowledged is not given other people's edits as if they were ours. */
  private guardFirstExchange(): void {
    const { provider } = this;
    const hear = provider.messageHandlers[frameType.sync];
    if (!hear) return;
    provider.messageHandlers[frameType.sync] = (encoder, decoder, ...rest) => {
      const look = decoding.clone(decoder);
      if (decoding.readVarUint(look) === syncType.step1) {
        const has = Y.decodeStateVector(decoding.readVarUint8Array(look));
        if (this.keeping.knows.isBeyond(has)) {
          this.serverHas = has;
          this.news.setBack();
          return;
        }
      }
      hear(encoder, decoder, ...rest);
    };
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

  private send(update: Uint8Array): void {
    this.edits.push(update);
    this.flush.ask();
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
