import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { firstServerId } from '@yishiting/shared/collab/wire.ts';
import type * as Y from 'yjs';

/** True for an edit of the server's, in whosever name. */
export const isOfTheServer = ({
  local,
  beforeState,
  afterState,
}: Pick<Y.Transaction, 'local' | 'beforeState' | 'afterState'>): boolean =>
  !local &&
  [...afterState].some(
    ([client, clock]) => client >= firstServerId && clock > (beforeState.get(client) ?? 0),
  );

/**
 * For Tiptap with Yjs: when the server wrote, e.g. brought a version back, there is nothing to undo any more. Undo would
 * bring back what the server has written anew already, and it would stand there twice.
 */
export const ForgetUndo = Extension.create<{ doc: Y.Doc | null }>({
  name: 'forgetUndo',
  addOptions: () => ({ doc: null }),

  addProseMirrorPlugins() {
    const { doc } = this.options;
    if (!doc) return [];
    const view = ({ state }: { state: Parameters<typeof yUndoPluginKey.getState>[0] }) => {
      const manager: Y.UndoManager | undefined = yUndoPluginKey.getState(state)?.undoManager;
      const forget = (transaction: Y.Transaction) => {
        if (isOfTheServer(transaction)) manager?.clear();
      };
      doc.on('afterTransaction', forget);
      return { destroy: () => doc.off('afterTransaction', forget) };
    };
    return [new Plugin({ view })];
  },
});
