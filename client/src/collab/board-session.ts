import { frameType, refusalIn } from '@yishiting/shared/collab/wire.ts';
import {
  type BoardView,
  boardView,
  type RollCall,
  roll as rollLines,
} from '@yishiting/shared/meetings/board.contract.ts';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { SocketClass } from './document-link.ts';
import { watchSilence } from './silence.ts';

export type BoardState = {
  /** The last whole picture; it stays while the connection is away. */
  view: BoardView | null;
  /** Of the ballot in the picture, by place on the roster, as far as the hall may know it. */
  roll: RollCall[];
  isConnected: boolean;
  /** When the server was last heard, ms of this device. */
  heardAt: number | null;
};

type BoardSource = {
  url: string;
  /** Asks the server for the picture and for the name of the document that carries it. */
  find: () => Promise<{ document: string; view: BoardView }>;
  Socket?: SocketClass;
};

/** Milliseconds. */
const AGAIN = { least: 300, most: 5000 };

/**
 * The live picture of a meeting. The document has another name after each start of the server; then this asks for
 * the new one, drops its copy and goes on, without a reload of the page.
 */
export class BoardSession {
  private state: BoardState = { view: null, roll: [], isConnected: false, heardAt: null };
  private readonly listeners = new Set<() => void>();
  private stopDocument: () => void = () => undefined;
  private provider: WebsocketProvider | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;
  private over = false;

  constructor(private readonly source: BoardSource) {
    void this.follow();
  }

  readonly getState = (): BoardState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  destroy(): void {
    this.over = true;
    clearTimeout(this.timer);
    this.stopDocument();
    this.listeners.clear();
  }

  /** The device says that its network went or came; a socket of before would be silent for a long time. */
  network(isThere: boolean): void {
    if (isThere) this.provider?.connect();
    else this.provider?.disconnect();
    if (!isThere) this.put({ isConnected: false });
  }

  private async follow(): Promise<void> {
    const found = await this.source.find().catch(() => null);
    if (this.over) return;
    if (!found) {
      this.later();
      return;
    }
    this.tries = 0;
    this.put({ view: found.view, heardAt: Date.now() });
    this.open(found.document);
  }

  private later(): void {
    this.tries += 1;
    const usual = Math.min(AGAIN.most, AGAIN.least * 2 ** this.tries);
    this.timer = setTimeout(() => void this.follow(), usual * (0.5 + Math.random()));
  }

  private open(name: string): void {
    const doc = new Y.Doc();
    const { url, Socket = WebSocket } = this.source;
    const provider = new WebsocketProvider(url, name, doc, { disableBc: true, WebSocketPolyfill: Socket });
    this.provider = provider;
    // A screen writes nothing and is nobody.
    provider.awareness.setLocalState(null);
    const board = doc.getMap('board');
    const roll = doc.getMap('roll');
    // Once for both: the roll belongs to the ballot in the same update.
    doc.on('update', () => {
      const { data } = boardView.safeParse(board.toJSON());
      const called = rollLines.safeParse(Object.values(roll.toJSON())).data ?? [];
      if (data) this.put({ view: data, roll: called.sort((a, b) => a.place - b.place) });
    });
    this.listenToLife(provider);
    const stopWatching = watchSilence(provider);
    provider.on('connection-close', (event) => {
      provider.maxBackoffTime = 300 + Math.random() * AGAIN.most;
      this.put({ isConnected: false });
      if (!event || !refusalIn({ code: event.code, reason: String(event.reason) }) || event.code >= 4500)
        return;
      this.stopDocument();
      this.later();
    });
    this.stopDocument = () => {
      this.stopDocument = () => undefined;
      this.provider = null;
      stopWatching();
      provider.destroy();
      doc.destroy();
    };
  }

  /** Whatever comes, also the server's sign of life, says that the picture is fresh. */
  private listenToLife(provider: WebsocketProvider): void {
    for (const type of [frameType.sync, frameType.awareness]) {
      const handler = provider.messageHandlers[type];
      if (!handler) continue;
      provider.messageHandlers[type] = (...args) => {
        handler(...args);
        this.put({ isConnected: true, heardAt: Date.now() });
      };
    }
  }

  private put(change: Partial<BoardState>): void {
    if (this.over) return;
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
