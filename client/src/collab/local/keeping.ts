import type { Standing } from '@yishiting/shared/collab/wire.ts';
import type * as Y from 'yjs';
import type { Outbox } from '../outbox.ts';
import { changedBeyond } from '../places.ts';
import { allOf, type Portion, portionOf, ServerKnows } from '../server-knows.ts';
import { atMostEvery } from '../throttle.ts';
import { type Copy, copyOf, databaseOf, dropCopy, putCopy, startCopy } from './copies.ts';
import { LocalCopy } from './local-copy.ts';
import { Siblings } from './siblings.ts';

/** Milliseconds. */
const MARK_EVERY = 500;
const SETTLE_EVERY = 150;

/** Whose copy of which document. */
type Keeper = { owner: string; document: string };

type Parts = {
  doc: Y.Doc;
  outbox: Outbox;
  whenFree: (act: () => void) => void;
  changed: () => void;
  /** Edits of an earlier page came in, and the server may not have them. */
  restored: () => void;
};

/** What becomes of one document on this device: its copy, what of it the server has, the other tabs. */
export class Keeping {
  readonly knows = new ServerKnows();
  private note: Copy | null;
  private copy: LocalCopy | null = null;
  private siblings: Siblings | null = null;
  /** Edits that are not acknowledged, by their numbers. */
  private waiting: { n: number; portion: Portion }[] = [];
  private keptUpTo = 0;
  private isOver = false;
  private isOpening = false;
  /** The document was here from an earlier page. */
  wasHere = false;
  /** This browser stores nothing, or nothing more. */
  hasFailed = false;
  private readonly marking = atMostEvery(MARK_EVERY, () => this.mark());
  private readonly settling = atMostEvery(SETTLE_EVERY, () => queueMicrotask(() => void this.settle()));

  constructor(
    private readonly keeper: Keeper | null,
    private readonly parts: Parts,
  ) {
    this.note = keeper && copyOf(keeper.owner, keeper.document);
  }

  /** What the server allowed when it was last there. */
  get standing(): Standing | null {
    return (this.note?.standing ?? null) as Standing | null;
  }

  /** Every edit up to now would survive the end of this page. */
  get isSafe(): boolean {
    return this.copy?.isAlive === true && this.keptUpTo >= this.parts.outbox.latest;
  }

  /** Takes up the copy of an earlier page, before anything is asked of the server. */
  async restore(): Promise<void> {
    if (!this.note) return;
    await this.attach(this.note, true);
  }

  /** The server has said what this person may do: only who writes needs a copy. */
  stand(standing: Standing): void {
    if (standing.right === 'read') {
      void this.giveUp();
      return;
    }
    const { keeper } = this;
    if (!keeper || this.isOver || this.isOpening) return;
    const { owner, document } = keeper;
    const noted = copyOf(owner, document);
    if (!this.copy?.isAlive || noted?.id !== this.note?.id) {
      this.letGo();
      this.note = noted ?? startCopy(owner, document);
      if (this.note) void this.attach(this.note, false);
      else this.fail();
    }
    this.putNote({ standing });
  }

  /** An edit of this person, in this tab or another. */
  edited(update: Uint8Array, origin: unknown, transaction: Y.Transaction): void {
    this.waiting.push({ n: this.parts.outbox.latest, portion: portionOf(transaction) });
    if (origin !== this.siblings) this.siblings?.tell(update);
    if (this.note?.unsent === 0) this.putNote({ unsent: this.parts.outbox.unsaved });
    this.settling.ask();
  }

  serverSent(transaction: Y.Transaction): void {
    this.knows.also(portionOf(transaction));
    this.marking.ask();
  }

  /** Something was acknowledged. */
  serverHas(): void {
    const { acknowledged } = this.parts.outbox;
    const isThere = ({ n }: { n: number }) => n <= acknowledged;
    for (const { portion } of this.waiting.filter(isThere)) this.knows.also(portion);
    this.waiting = this.waiting.filter((one) => !isThere(one));
    this.marking.ask();
  }

  /**
   * Writes down at once what the server has. Called when the connection breaks and when the page goes: what comes up next
   * on this device may have nothing else to count by.
   */
  noteDown(): void {
    this.marking.finish();
  }

  /** Nothing of this document stays on this device. */
  async giveUp(): Promise<void> {
    const { keeper, note } = this;
    this.marking.stop();
    this.close();
    this.note = null;
    this.isOver = false;
    if (keeper && note) await dropCopy(keeper.owner, keeper.document, note);
  }

  /** The page goes, the copy stays. */
  close(): void {
    this.isOver = true;
    this.noteDown();
    this.marking.stop();
    this.settling.stop();
    this.letGo();
  }

  private letGo(): void {
    this.siblings?.close();
    this.copy?.close();
    this.siblings = null;
    this.copy = null;
  }

  private async attach(note: Copy, isFirst: boolean): Promise<void> {
    const { keeper, parts, knows } = this;
    if (!keeper || this.isOpening) return;
    this.isOpening = true;
    const name = databaseOf(keeper.owner, keeper.document, note);
    const copy = await LocalCopy.open(name, parts.doc, () => this.fail());
    this.isOpening = false;
    if (this.isOver || this.note?.id !== note.id) copy?.close();
    else if (!copy) this.fail();
    else {
      this.copy = copy;
      this.hasFailed = false;
      this.siblings =
        typeof BroadcastChannel === 'undefined' ? null : new Siblings(name, parts.doc, parts.whenFree);
      if (copy.known) knows.read(copy.known);
      else if (isFirst) knows.also(allOf(parts.doc));
      this.wasHere = isFirst && copy.known !== null;
      const unsent = changedBeyond(parts.doc, knows.state);
      if (unsent.size > 0) {
        parts.outbox.edited(unsent);
        this.waiting.push({ n: parts.outbox.latest, portion: allOf(parts.doc) });
        parts.restored();
      }
      this.settling.ask();
      this.marking.ask();
      parts.changed();
    }
  }

  private fail(): void {
    this.hasFailed = true;
    this.parts.changed();
  }

  private mark(): void {
    this.copy?.mark(this.knows.write());
    this.putNote({ unsent: this.parts.outbox.unsaved });
  }

  private putNote(change: Partial<Copy>): void {
    const { keeper, note } = this;
    // Another tab may have given it up, or wiped.
    if (!keeper || !note || copyOf(keeper.owner, keeper.document)?.id !== note.id) return;
    this.note = { ...note, ...change };
    putCopy(keeper.owner, keeper.document, this.note);
  }

  private async settle(): Promise<void> {
    const { latest } = this.parts.outbox;
    if (!(await this.copy?.settled())) return;
    this.keptUpTo = Math.max(this.keptUpTo, latest);
    if (this.parts.outbox.unsaved > 0) this.parts.changed();
  }
}
