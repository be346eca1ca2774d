import * as Y from 'yjs';

/** `vector`: what a tab has, and wants the rest. `update`: an edit, or the rest. */
type Word = { vector: Uint8Array } | { update: Uint8Array; isAnswer: boolean };

/**
 * The tabs of one person on one document tell each other their edits, also without a network; each sends all of them,
 * so that none waits for a tab that was closed. Edits from here are applied with this as their origin.
 */
export class Siblings {
  private readonly channel: BroadcastChannel;

  constructor(
    name: string,
    private readonly doc: Y.Doc,
    /** Runs now, or when nobody composes characters any more. */
    whenFree: (act: () => void) => void,
  ) {
    this.channel = new BroadcastChannel(name);
    this.channel.onmessage = ({ data }: MessageEvent<Word>) => whenFree(() => this.hear(data));
    this.ask();
  }

  /** An edit made in this tab. */
  tell(update: Uint8Array, isAnswer = false): void {
    this.say({ update, isAnswer });
  }

  close(): void {
    this.channel.close();
  }

  private hear(word: Word): void {
    const { doc } = this;
    if (doc.isDestroyed) return;
    if ('vector' in word) {
      const rest = Y.encodeStateAsUpdate(doc, word.vector);
      this.tell(rest, true);
      return;
    }
    doc.transact(() => Y.applyUpdate(doc, word.update), this);
    // Builds on an edit from before this tab listened.
    if (doc.store.pendingStructs && !word.isAnswer) this.ask();
  }

  private ask(): void {
    this.say({ vector: Y.encodeStateVector(this.doc) });
  }

  private say(word: Word): void {
    this.channel.postMessage(word);
  }
}
