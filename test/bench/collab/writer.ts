import * as Y from 'yjs';

/** Somebody who writes one paragraph at the beginning of the minutes, and goes on with it. */
export class Writer {
  private readonly doc = new Y.Doc();
  private readonly text = new Y.XmlText();
  private update: Uint8Array | null = null;

  constructor() {
    this.doc.on('update', (update: Uint8Array) => {
      this.update = update;
    });
  }

  /** The update that begins the paragraph. */
  begin(): Uint8Array {
    return this.changed(() => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [this.text]);
      this.doc.getXmlFragment('body').insert(0, [paragraph]);
    });
  }

  /** The update that types this. */
  type(words: string): Uint8Array {
    return this.changed(() => this.text.insert(this.text.length, words));
  }

  private changed(change: () => void): Uint8Array {
    this.update = null;
    this.doc.transact(change);
    if (!this.update) throw new Error('nothing was written');
    return this.update;
  }
}
