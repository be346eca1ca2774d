import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';

/** True for an edit by somebody who is not at any desk: the server, in whose name it may be. */
export const isFromNobodyHere = (
  { local, beforeState, afterState }: Pick<Y.Transaction, 'local' | 'beforeState' | 'afterState'>,
  awareness: Pick<Awareness, 'getStates'>,
): boolean => {
  if (local) return false;
  const wrote = [...afterState].filter(([client, clock]) => clock > (beforeState.get(client) ?? 0));
  const [only] = wrote;
  return wrote.length === 1 && only !== undefined && !awareness.getStates().has(only[0]);
};

/**
 * For Tiptap with Yjs: when the server wrote, e.g. brought a version back, there is nothing to undo any more. Undo would
 * bring back what the server has written anew already, and it would stand there twice.
 */
export const ForgetUndo = Extension.create<{ awareness: Awareness | null }>({
  name: 'forgetUndo',
  addOptions: () => ({ awareness: null }),

  addProseMirrorPlugins() {
    const { awareness } = this.options;
    if (!awareness) return [];
    const view = ({ state }: { state: Parameters<typeof yUndoPluginKey.getState>[0] }) => {
      const manager: Y.UndoManager | undefined = yUndoPluginKey.getState(state)?.undoManager;
      const forget = (transaction: Y.Transaction) => {
        if (isFromNobodyHere(transaction, awareness)) manager?.clear();
      };
      awareness.doc.on('afterTransaction', forget);
      return { destroy: () => awareness.doc.off('afterTransaction', forget) };
    };
    return [new Plugin({ view })];
  },
});
