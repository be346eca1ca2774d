import { refusalIn, rightsMoved, type Standing } from '@yishiting/shared/collab/wire.ts';
import type { ErrorCode } from '@yishiting/shared/errors.ts';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { DocumentLink, type Where } from './document-link.ts';
import type { Held } from './held.ts';

/** All that a screen shows about a shared document. A new object whenever something of it changes. */
export type DocumentState = {
  /** Another one after edits were turned away: bind editors to it anew. */
  doc: Y.Doc;
  awareness: Awareness;
  isConnected: boolean;
  /** What the server has is here; stays true when the connection is lost later. */
  isReady: boolean;
  /** Edits made here that the server has not put on disk yet. */
  unsaved: number;
  /** Null until the server has said it. */
  standing: Standing | null;
  /** The editor has to be disabled. */
  readOnly: boolean;
  /** Why the document cannot be opened at all; nothing is tried any more. */
  refusal: ErrorCode | null;
  /** Edits that were turned away and are not in the document. */
  turnedAway: { edits: number; why: ErrorCode } | null;
};

/** These concern one edit or one right; the document can be opened again without it. */
const passing: ErrorCode[] = [
  'document.read-only',
  'document.locked',
  'document.frame-invalid',
  'document.frame-too-large',
  'document.too-large',
];

/** An edit that is turned away again and again is a fault of this program. */
const MOST_RENEWALS = 5;

/**
 * A shared document for as long as a screen shows it. It comes back after breaks by itself; when the server turns
 * edits away, what nobody else will ever see is taken off the screen too, and said.
 */
export class DocumentSession {
  private link: DocumentLink;
  private standing: Standing | null = null;
  private wasSynced = false;
  private refusal: ErrorCode | null = null;
  private turnedAway: DocumentState['turnedAway'] = null;
  private renewals = 0;
  private state: DocumentState;
  private readonly listeners = new Set<() => void>();
  private over = false;

  constructor(private readonly where: Where) {
    this.link = this.open();
    this.state = this.look();
  }

  readonly getState = (): DocumentState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Remote edits wait while somebody composes characters. */
  get held(): Held {
    return this.link.held;
  }

  /** The person has read what was turned away. */
  readonly dismiss = (): void => {
    this.turnedAway = null;
    this.tell();
  };

  destroy(): void {
    this.over = true;
    this.link.destroy();
    this.listeners.clear();
  }

  private open(): DocumentLink {
    // It may speak before it is there.
    let link: DocumentLink | null = null;
    const ifCurrent = (act: () => void) => {
      if (!this.over && link && link === this.link) act();
    };
    link = new DocumentLink(this.where, {
      changed: () => ifCurrent(() => this.tell()),
      standing: (standing) => ifCurrent(() => this.stand(standing)),
      closed: (event) => ifCurrent(() => this.close(event)),
    });
    return link;
  }

  /** Who may only read from now on has nothing of one's own on the screen. */
  private stand(standing: Standing): void {
    this.standing = standing;
    if (standing.right === 'read' && this.link.unsaved > 0)
      this.renew(standing.locked ? 'document.locked' : 'document.read-only');
    else this.tell();
  }

  private close(event: { code: number; reason: string }): void {
    if (event.code === rightsMoved.code) return;
    const why = refusalIn(event);
    if (!why || event.code >= 4500 || why === 'request.too-many') return;
    if (passing.includes(why) && this.renewals < MOST_RENEWALS) this.renew(why);
    else this.refusal = why;
    this.tell();
  }

  private renew(why: ErrorCode): void {
    this.renewals += 1;
    this.turnedAway = { edits: this.link.unsaved, why };
    const old = this.link;
    // Not from inside the old one's own event.
    queueMicrotask(() => {
      old.destroy();
      if (this.over) return;
      this.wasSynced = false;
      this.link = this.open();
      this.tell();
    });
  }

  private tell(): void {
    if (this.over) return;
    this.state = this.look();
    for (const listener of this.listeners) listener();
  }

  private look(): DocumentState {
    const { link, standing } = this;
    this.wasSynced ||= link.isSynced;
    return {
      doc: link.doc,
      awareness: link.provider.awareness,
      isConnected: link.isConnected,
      isReady: this.wasSynced,
      unsaved: link.unsaved,
      standing,
      readOnly: standing === null || standing.right === 'read' || this.refusal !== null,
      refusal: this.refusal,
      turnedAway: this.turnedAway,
    };
  }
}
