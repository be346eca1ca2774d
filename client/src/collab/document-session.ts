import { refusalIn, type Standing } from '@yishiting/shared/collab/wire.ts';
import type { ErrorCode } from '@yishiting/shared/errors.ts';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { DocumentLink, type Where } from './document-link.ts';
import type { Held } from './held.ts';
import { onOtherPerson } from './local/copies.ts';
import {
  forgetRefused,
  keepRefused,
  readRefused,
  type TurnedAway,
  type WhyNot,
} from './local/refused-text.ts';

/** Why the page has nothing to show any more: signed out in another tab, or somebody else signed in. */
export type Left = 'signed-out' | 'other-person';

/** All that a screen shows about a shared document. A new object whenever something of it changes. */
export type DocumentState = {
  /** Another one after edits were turned away: bind editors to it anew. */
  doc: Y.Doc;
  awareness: Awareness;
  isConnected: boolean;
  /** What the server has is here, or was when it was last there; stays true when the connection is lost later. */
  isReady: boolean;
  /** Places with edits made here that the server has not put on disk yet. */
  unsaved: number;
  /** All of them are on this device, and survive the end of this page. */
  isKept: boolean;
  /** This browser keeps no copy. */
  cannotKeep: boolean;
  /** Null until the server has said it, now or the last time. */
  standing: Standing | null;
  /** The editor has to be disabled. */
  readOnly: boolean;
  /** Why the document cannot be opened at all; nothing is tried any more. */
  refusal: ErrorCode | null;
  /** The document is shown as it is on this device until the person takes the server's (`follow`). */
  stray: WhyNot | null;
  /** The document is shown no more. */
  left: Left | null;
  /** Edits that were turned away and are not in the document. */
  turnedAway: TurnedAway | null;
};

/** The document can be opened again without what was edited. */
const passing: ErrorCode[] = ['document.read-only', 'document.locked'];
/** So can it after one edit too many; but a copy that is refused as a whole would be refused again. */
const straying: ErrorCode[] = ['document.frame-invalid', 'document.frame-too-large', 'document.too-large'];
/** Who may not see it any more has no copy of it. */
const over: ErrorCode[] = ['access.denied', 'document.unknown'];

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
  private stray: WhyNot | null = null;
  private left: { why: Left; doc: Y.Doc; awareness: Awareness } | null = null;
  private turnedAway: TurnedAway | null = null;
  private renewals = 0;
  private state: DocumentState;
  private readonly listeners = new Set<() => void>();
  private readonly stopWatching: () => void;
  private isOver = false;

  constructor(private readonly where: Where) {
    const { owner, name } = where;
    this.turnedAway = owner ? readRefused(owner, name) : null;
    this.stopWatching = owner ? onOtherPerson(owner, (why) => this.leave(why)) : () => undefined;
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
    const { owner, name } = this.where;
    if (owner) forgetRefused(owner, name);
    this.turnedAway = null;
    this.tell();
  };

  /** Takes the server's version instead of one that strayed. */
  readonly follow = (): void => {
    const { stray } = this;
    if (!stray) return;
    this.stray = null;
    this.renewals = 0;
    this.renew(stray);
  };

  /** The page is about to go, perhaps for ever. */
  readonly pageGoes = (): void => this.link.keeping.noteDown();

  destroy(): void {
    this.isOver = true;
    this.stopWatching();
    this.link.destroy();
    this.left?.doc.destroy();
    this.listeners.clear();
  }

  private open(): DocumentLink {
    // It may speak before it is there.
    let link: DocumentLink | null = null;
    const ifCurrent = (act: () => void) => {
      if (!this.isOver && !this.left && link && link === this.link) act();
    };
    link = new DocumentLink(this.where, {
      changed: () => ifCurrent(() => this.tell()),
      standing: (standing) => ifCurrent(() => this.stand(standing)),
      closed: (event, fits) => ifCurrent(() => this.close(event, fits)),
      setBack: () => ifCurrent(() => this.goAstray('set-back')),
    });
    return link;
  }

  /** Who may only read from now on has nothing of one's own on the screen. */
  private stand(standing: Standing): void {
    const { owner } = this.where;
    if (owner && standing.owner !== owner) {
      this.leave('other-person');
      return;
    }
    // What a reader has unsaved is none of the person's: Yjs takes needless marks of rich text away by itself.
    const didWrite = this.standing?.right !== 'read';
    this.standing = standing;
    if (standing.right === 'read' && this.link.unsaved > 0 && didWrite)
      this.renew(standing.locked ? 'document.locked' : 'document.read-only');
    else {
      this.link.keeping.stand(standing);
      this.tell();
    }
  }

  private close(event: { code: number; reason: string }, fits: boolean): void {
    const why = refusalIn(event);
    if (!why || event.code >= 4500) return;
    const ofOneEdit = passing.includes(why) || (fits && straying.includes(why));
    if (ofOneEdit && this.renewals < MOST_RENEWALS) this.renew(why);
    else if (straying.includes(why)) this.goAstray(why);
    else {
      this.refusal = why;
      if (over.includes(why)) this.turnAway(why);
    }
    this.tell();
  }

  /** What is here stays on the screen and on this device, and nothing more is tried. */
  private goAstray(why: WhyNot): void {
    this.stray = why;
    // Not from inside the provider's own event.
    this.link.rest();
    this.tell();
  }

  /** Nothing of it is sent or shown any more; the copy stays where it is, if it was not wiped. */
  private leave(why: Left): void {
    if (this.left) return;
    const doc = new Y.Doc();
    this.left = { why, doc, awareness: new Awareness(doc) };
    this.turnedAway = null;
    this.link.destroy();
    this.tell();
  }

  /** Remembers the words of what is not sent, and gives the copy up. */
  private turnAway(why: WhyNot): void {
    const { owner, name } = this.where;
    const { unsaved: edits, unsentTexts: texts, keeping } = this.link;
    void keeping.giveUp();
    if (edits === 0 && texts.length === 0) return;
    this.turnedAway = { edits, why, texts: [...new Set([...(this.turnedAway?.texts ?? []), ...texts])] };
    if (owner) keepRefused(owner, name, this.turnedAway);
  }

  private renew(why: WhyNot): void {
    this.renewals += 1;
    this.turnAway(why);
    const old = this.link;
    // Not from inside the old one's own event.
    queueMicrotask(() => {
      old.destroy();
      if (this.isOver) return;
      this.wasSynced = false;
      this.link = this.open();
      this.tell();
    });
  }

  private tell(): void {
    if (this.isOver) return;
    this.state = this.look();
    for (const listener of this.listeners) listener();
  }

  private look(): DocumentState {
    const { link, left, stray, refusal, turnedAway } = this;
    const { keeping } = link;
    this.wasSynced ||= link.isSynced;
    const standing = this.standing ?? (keeping.wasHere ? keeping.standing : null);
    return {
      doc: left?.doc ?? link.doc,
      awareness: left?.awareness ?? link.provider.awareness,
      isConnected: link.isConnected,
      isReady: !left && (this.wasSynced || keeping.wasHere),
      unsaved: left ? 0 : link.unsaved,
      isKept: keeping.isSafe,
      cannotKeep: keeping.hasFailed,
      standing,
      readOnly: standing === null || standing.right === 'read' || !!(refusal || stray || left),
      refusal,
      stray,
      left: left?.why ?? null,
      turnedAway,
    };
  }
}
