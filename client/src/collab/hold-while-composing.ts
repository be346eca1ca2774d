import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { Held } from './held.ts';

/** ProseMirror reads the composed words from the page a moment after their end. */
const AFTER_MS = 60;

/**
 * For Tiptap with Yjs: remote edits wait from the beginning of a composition (pinyin) to its end, since a change of
 * the text node under it breaks it.
 */
export const HoldWhileComposing = Extension.create<{ held: Held | null }>({
  name: 'holdWhileComposing',
  addOptions: () => ({ held: null }),

  addProseMirrorPlugins() {
    const { held } = this.options;
    let composing = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      clearTimeout(timer);
      if (!composing) held?.hold();
      composing = true;
      return false;
    };
    const release = () => {
      clearTimeout(timer);
      if (composing) held?.release();
      composing = false;
    };
    const end = () => {
      clearTimeout(timer);
      timer = setTimeout(release, AFTER_MS);
      return false;
    };
    return [
      new Plugin({
        props: { handleDOMEvents: { compositionstart: begin, compositionend: end, blur: end } },
        view: () => ({ destroy: release }),
      }),
    ];
  },
});
