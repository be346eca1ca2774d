import { minutesSchema } from '@yishiting/shared/collab/minutes-document.ts';
import { frameType, type Standing, syncType } from '@yishiting/shared/collab/wire.ts';
import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { chance, type Pick } from '../factories/chance.ts';
import { editAgenda } from './edit-agenda.ts';
import { editMinutes } from './edit-minutes.ts';
import { type Effect, markOf } from './marks.ts';
import { newDocument, printOf } from './print.ts';

export type Kind = 'agenda' | 'minutes';
export type WriterGiven = {
  id: string;
  url: string;
  name: string;
  kind: Kind;
  cookie: string;
  /** Of its Yjs client ids. */
  seed: number;
};
/** What a writer tells: of edits made, of edits that the server has on disk, and that it was turned away. */
export type WriterNews = {
  made: (effects: Effect[]) => void;
  saved: (effects: Effect[]) => void;
  turnedAway: (reason: string) => void;
};

/** Frames that a session may send; the server allows 30 a second. */
const PACE = { most: 22, connecting: 7 };

/** A plain y-websocket client with acks, that knows which of its edits each frame carried. */
export class Writer {
  readonly id: string;
  readonly given: WriterGiven;
  doc: Y.Doc;
  provider: WebsocketProvider;
  standing: Standing | null = null;
  /** Frames as they went out, to be mangled by others. */
  readonly lastSent: Uint8Array[] = [];
  private readonly news: WriterNews;
  private readonly ids: Pick;
  private marks = 0;
  private pending: Effect[] = [];
  private now: Effect[] = [];
  private sent: Effect[][] = [];
  private acked = 0;
  private left = PACE.most;
  private filledAt = performance.now();
  private sockets: WebSocket[] = [];
  private isSlow = false;

  constructor(given: WriterGiven, news: WriterNews) {
    this.id = given.id;
    this.given = given;
    this.news = news;
    this.ids = chance(given.seed);
    this.doc = this.newDocument();
    this.provider = this.connect();
  }

  /** Edits made here that the server has not said to be safe. */
  get unsaved(): number {
    return this.pending.length;
  }

  /** This page's client id is known to the server as its own. */
  get hasWritten(): boolean {
    return this.pending.length === 0 && this.doc.store.clients.has(this.doc.clientID);
  }

  get isConnected(): boolean {
    return this.provider.synced;
  }

  get mayWrite(): boolean {
    return this.standing?.right === 'write';
  }

  /** `n` edits, each in a frame of its own or all in one. False when it may not write or would be too fast. */
  edit(seed: number, n: number): boolean {
    const together = seed % 3 === 0;
    if (!this.mayWrite || !this.take(this.provider.wsconnected ? (together ? 1 : n) : 0)) return false;
    const pick = chance(seed);
    const one = () => (this.given.kind === 'agenda' ? editAgenda : editMinutes)(this.doc, pick, this.hand);
    if (together) this.act(() => Array.from({ length: n }, one));
    else for (let i = 0; i < n; i += 1) this.act(one);
    return true;
  }

  disconnect(): void {
    this.provider.disconnect();
  }

  reconnect(): void {
    this.provider.connect();
  }

  /** The network drops it. */
  cut(): void {
    this.sockets.at(-1)?.terminate();
  }

  /** It comes back on a line so slow that nothing reaches it for a while; it types on. */
  crawl(): void {
    this.isSlow = true;
    this.cut();
    this.reconnect();
  }

  pause(): void {
    const socket = this.sockets.at(-1);
    if (socket?.readyState === WebSocket.OPEN) socket.pause();
  }

  resume(): void {
    this.isSlow = false;
    for (const socket of this.sockets.filter((s) => s.isPaused))
      if (socket.readyState === WebSocket.OPEN) socket.resume();
      else socket.terminate();
  }

  print(): string {
    return printOf(this.doc);
  }

  /** What was not saved is given up, with all that this page had. */
  renew(): void {
    this.close();
    this.pending = [];
    this.doc = this.newDocument();
    this.provider = this.connect();
  }

  close(): void {
    this.resume();
    this.provider.destroy();
    for (const socket of this.sockets) socket.terminate();
    this.doc.destroy();
  }

  private readonly hand = {
    newMark: () => {
      this.marks += 1;
      return markOf(this.id, this.marks);
    },
    note: (effect: Effect) => {
      this.now.push(effect);
      this.pending.push(effect);
    },
    standing: () => this.standing,
  };

  private newDocument(): Y.Doc {
    const doc = newDocument(this.given.kind);
    doc.clientID = 1 + this.ids(2 ** 32 - 1);
    return doc;
  }

  private act(edit: () => void): void {
    this.now = [];
    this.doc.transact(() => {
      edit();
      // Told before the frame can leave.
      this.news.made(this.now);
    });
    this.now = [];
  }

  private take(frames: number): boolean {
    this.left = Math.min(PACE.most, this.left + ((performance.now() - this.filledAt) * PACE.most) / 1000);
    this.filledAt = performance.now();
    if (this.left < frames) return false;
    this.left -= frames;
    return true;
  }

  private connect(): WebsocketProvider {
    const { url, name } = this.given;
    this.standing = null;
    const provider = new WebsocketProvider(url, name, this.doc, {
      disableBc: true,
      maxBackoffTime: 400,
      params: { acks: '1', schema: String(minutesSchema) },
      WebSocketPolyfill: this.socketClass(),
    });
    provider.messageHandlers[frameType.ack] = (_, decoder) => this.ack(decoding.readVarUint(decoder));
    provider.messageHandlers[frameType.standing] = (_, decoder) => {
      this.standing = JSON.parse(decoding.readVarString(decoder)) as Standing;
    };
    provider.on('closed', ({ reason }) => {
      this.standing = null;
      this.news.turnedAway(String(reason));
    });
    return provider;
  }

  private ack(frames: number): void {
    const saved = this.sent.slice(this.acked, frames).flat();
    this.acked = Math.max(this.acked, frames);
    const gone = new Set(saved);
    this.pending = this.pending.filter((effect) => !gone.has(effect));
    if (saved.length > 0) this.news.saved(saved);
  }

  private socketClass(): typeof globalThis.WebSocket {
    const opened = (socket: WebSocket) => {
      this.sockets = [...this.sockets.slice(-3), socket];
      this.sent = [];
      this.acked = 0;
      this.left -= PACE.connecting;
    };
    const sends = (data: unknown) => {
      if (!(data instanceof Uint8Array) || data[0] !== frameType.sync) return;
      if (data[1] === syncType.step2) this.sent.push([...this.pending]);
      else if (data[1] === syncType.update) this.sent.push([...this.now]);
      else return;
      this.lastSent.push(data);
      if (this.lastSent.length > 40) this.lastSent.shift();
    };
    const { cookie } = this.given;
    const isSlow = () => this.isSlow;
    return class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, { headers: { cookie } });
        opened(this);
        this.once('open', () => isSlow() && this.pause());
      }
      override send(data: never): void {
        sends(data);
        super.send(data);
      }
    } as unknown as typeof globalThis.WebSocket;
  }
}
