import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/**
 * For Tiptap with Yjs: undo is that of one's own edits, or nothing. The browser has an undo of its own, which would
 * take back or bring back what others wrote, once there is nothing of one's own left.
 */
export const OwnUndo = Extension.create({
  name: 'ownUndo',
  // After the commands of the collaboration extension, which let the key through when they have nothing to do.
  priority: 1,

  addKeyboardShortcuts() {
    const handled = () => true;
    return { 'Mod-z': handled, 'Mod-y': handled, 'Shift-Mod-z': handled };
  },

  addProseMirrorPlugins() {
    const { editor } = this;
    const beforeinput = (_view: unknown, event: InputEvent) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
      event.preventDefault();
      if (event.inputType === 'historyUndo') editor.commands.undo();
      else editor.commands.redo();
      return true;
    };
    return [new Plugin({ props: { handleDOMEvents: { beforeinput } } })];
  },
});
