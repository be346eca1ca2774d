import { describe, expect, test } from '@jest/globals';
import * as Y from 'yjs';
import { TextBinding, type TextField } from './text-binding.ts';

/** What of an input the binding uses. */
class FakeField extends EventTarget {
  value = '';
  selectionStart = 0;
  selectionEnd = 0;
  selectionDirection = 'none' as const;
  readonly ownerDocument = { activeElement: this };

  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start;
    this.selectionEnd = end;
  }

  /** As a person types: the browser has changed the field when `input` is told. */
  becomes(value: string, caret = value.length): void {
    this.value = value;
    this.setSelectionRange(caret, caret);
    this.dispatchEvent(new Event('input'));
  }

  tell(type: string, more: object = {}): void {
    this.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), more));
  }
}

/** My page and another's, connected while `online`. */
const two = (words: string) => {
  const mine = new Y.Doc();
  const theirs = new Y.Doc();
  mine.on(
    'update',
    (update: Uint8Array, origin: unknown) => origin !== 'far' && Y.applyUpdate(theirs, update, 'far'),
  );
  theirs.on(
    'update',
    (update: Uint8Array, origin: unknown) => origin !== 'far' && Y.applyUpdate(mine, update, 'far'),
  );
  mine.getText('t').insert(0, words);
  const field = new FakeField();
  const binding = new TextBinding(mine.getText('t'), field as unknown as TextField);
  return { text: mine.getText('t'), far: theirs.getText('t'), field, binding };
};

describe('an input on a shared text', () => {
  test('what is typed is in the text, what others type is in the field', () => {
    const { text, far, field } = two('水价');
    field.becomes('水价表');
    expect(far.toString()).toBe('水价表');
    far.insert(0, '议题：');
    expect(field.value).toBe('议题：水价表');
    expect(text.toString()).toBe('议题：水价表');
  });

  test('the cursor stays with its letter when others type before it', () => {
    const { far, field } = two('水价');
    field.setSelectionRange(1, 2);
    far.insert(0, '议题：');
    expect([field.selectionStart, field.selectionEnd]).toEqual([4, 5]);
  });

  test('pinyin is not disturbed by a remote edit, and nobody sees the letters of it', () => {
    const { far, field } = two('水价');
    field.tell('compositionstart');
    field.becomes('水价bi');
    expect(far.toString()).toBe('水价');
    far.insert(0, '议题：');
    field.becomes('水价biao');
    expect(field.value).toBe('水价biao');
    field.becomes('水价表');
    field.tell('compositionend');
    expect(field.value).toBe('议题：水价表');
    expect(far.toString()).toBe('议题：水价表');
    expect(field.selectionEnd).toBe(6);
  });

  test('a remote edit in the middle of what is composed over survives', () => {
    const { far, field } = two('一二三四');
    field.setSelectionRange(1, 3);
    field.tell('compositionstart');
    field.becomes('一x四', 2);
    far.insert(2, '（新）');
    field.becomes('一壹四', 2);
    field.tell('compositionend');
    expect(far.toString()).toBe('一壹（新）四');
    expect(field.value).toBe('一壹（新）四');
    expect(field.selectionEnd).toBe(2);
  });

  test('a composition that is given up leaves the text alone', () => {
    const { far, field } = two('水价');
    field.tell('compositionstart');
    field.becomes('水价b');
    far.insert(2, '表');
    field.becomes('水价');
    field.tell('compositionend');
    expect(far.toString()).toBe('水价表');
    expect(field.value).toBe('水价表');
  });

  test("undo takes back one's own words only", () => {
    const { far, field } = two('');
    field.becomes('甲');
    far.insert(1, '乙');
    field.tell('keydown', { key: 'z', ctrlKey: true });
    expect(field.value).toBe('乙');
    field.tell('beforeinput', { inputType: 'historyRedo' });
    expect(far.toString()).toBe('甲乙');
    field.tell('beforeinput', { inputType: 'historyUndo' });
    field.tell('keydown', { key: 'z', ctrlKey: true });
    expect(far.toString()).toBe('乙');
  });

  test('undo after another deleted the words brings nothing back, and takes nothing of theirs', () => {
    const { far, field } = two('');
    field.becomes('甲');
    far.insert(1, '乙');
    far.delete(0, 1);
    for (const key of ['z', 'z', 'y', 'y']) field.tell('keydown', { key, ctrlKey: true });
    expect(field.value).toBe('乙');
    expect(far.toString()).toBe('乙');
  });

  test('the browser never undoes by itself, also when there is nothing to undo', () => {
    const { field } = two('水价');
    const keys = ['z', 'y', 'Z'].map((key) =>
      Object.assign(new Event('keydown', { cancelable: true }), {
        key,
        ctrlKey: true,
        shiftKey: key === 'Z',
      }),
    );
    const inputs = ['historyUndo', 'historyRedo'].map((inputType) =>
      Object.assign(new Event('beforeinput', { cancelable: true }), { inputType }),
    );
    for (const event of [...keys, ...inputs]) {
      field.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(true);
    }
    expect(field.value).toBe('水价');
  });

  test('a word that the input method puts in place of another is one edit among those of others', () => {
    const { far, field } = two('路登费');
    field.setSelectionRange(0, 2);
    field.tell('compositionstart');
    field.becomes('路灯费', 2);
    far.insert(0, '议题：');
    far.insert(far.length, '问题');
    field.tell('compositionend');
    expect(field.value).toBe('议题：路灯费问题');
    expect(far.toString()).toBe('议题：路灯费问题');
  });

  test('a field that goes in the middle of a composition leaves what was composed', () => {
    const { far, field, binding } = two('水');
    field.tell('compositionstart');
    field.becomes('水价');
    binding.destroy();
    expect(far.toString()).toBe('水价');
    far.insert(0, 'x');
    expect(field.value).toBe('水价');
  });
});
