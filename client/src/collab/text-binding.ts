import * as Y from 'yjs';
import { type Change, caretAfter, changeBetween, type Delta, movedBy, rebase, track } from './text-change.ts';

export type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Ties a Y.Text to an input or textarea. Remote edits show at once and the cursor stays with its letter; while
 * characters are being composed they wait, and what was composed is put where it belongs in the text as it is then.
 * Undo is one's own. Call `destroy` when the field goes.
 */
export class TextBinding {
  /** What the field shows as far as we know: the text on which the next edit is made. */
  private shown: string;
  /** While composing: where each unit of `shown` is in the text now. */
  private where: number[] | null = null;
  private readonly undo: Y.UndoManager;

  constructor(
    private readonly text: Y.Text,
    private readonly field: TextField,
  ) {
    this.shown = text.toString();
    field.value = this.shown;
    this.undo = new Y.UndoManager(text, { trackedOrigins: new Set([this]) });
    text.observe(this.onText);
    for (const [event, listener] of this.listeners) field.addEventListener(event, listener);
  }

  destroy(): void {
    if (this.where) this.finish();
    this.text.unobserve(this.onText);
    for (const [event, listener] of this.listeners) this.field.removeEventListener(event, listener);
    this.undo.destroy();
  }

  private readonly onText = (event: Y.YTextEvent, { origin }: Y.Transaction): void => {
    if (origin === this) return;
    const delta = event.delta as Delta;
    if (this.where) this.where = track(this.where, delta);
    else this.show(delta);
  };

  /** The field shows the text as it is, its selection moved along. */
  private show(delta: Delta): void {
    const { field } = this;
    const [start, end, direction] = [field.selectionStart, field.selectionEnd, field.selectionDirection];
    this.shown = this.text.toString();
    field.value = this.shown;
    if (start === null || end === null || !this.hasFocus()) return;
    field.setSelectionRange(movedBy(delta, start), movedBy(delta, end), direction ?? undefined);
  }

  private readonly onInput = (): void => {
    if (this.where) return;
    const change = this.change();
    if (change) this.write([change]);
    this.shown = this.field.value;
  };

  private change(): Change | null {
    const { value, selectionEnd } = this.field;
    return changeBetween(this.shown, value, selectionEnd ?? value.length);
  }

  private write(changes: readonly Change[]): void {
    this.text.doc?.transact(() => {
      for (const { index, remove, insert } of changes) {
        if (remove > 0) this.text.delete(index, remove);
        if (insert) this.text.insert(index, insert);
      }
    }, this);
  }

  private readonly compose = (): void => {
    this.where ??= [...Array(this.shown.length).keys()];
  };

  /** Puts what was composed into the text, and shows what came meanwhile. */
  private readonly finish = (): void => {
    const { where, field } = this;
    if (!where) return;
    this.where = null;
    const change = this.change();
    const { length } = this.text;
    const caret = caretAfter(change, where, length, field.selectionEnd ?? field.value.length);
    if (change) this.write(rebase(change, where, length));
    this.shown = this.text.toString();
    if (this.shown === field.value) return;
    field.value = this.shown;
    if (this.hasFocus()) field.setSelectionRange(caret, caret);
  };

  private hasFocus(): boolean {
    return this.field.ownerDocument.activeElement === this.field;
  }

  /** The browser's own undo would take back what others wrote. */
  private readonly onBeforeInput = (event: Event): void => {
    const { inputType } = event as InputEvent;
    if (inputType === 'historyUndo') this.step(event, () => this.undo.undo());
    if (inputType === 'historyRedo') this.step(event, () => this.undo.redo());
  };

  private readonly onKey = (event: Event): void => {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event as KeyboardEvent;
    if (!(ctrlKey || metaKey) || altKey || this.where) return;
    const letter = key.toLowerCase();
    if (letter === 'z' && !shiftKey) this.step(event, () => this.undo.undo());
    if (letter === 'y' || (letter === 'z' && shiftKey)) this.step(event, () => this.undo.redo());
  };

  private step(event: Event, act: () => void): void {
    event.preventDefault();
    act();
  }

  private readonly listeners: readonly [string, (event: Event) => void][] = [
    ['input', this.onInput],
    ['beforeinput', this.onBeforeInput],
    ['keydown', this.onKey],
    ['compositionstart', this.compose],
    ['compositionend', this.finish],
    ['blur', this.finish],
  ];
}
