import { useCallback } from 'react';
import type * as Y from 'yjs';
import { TextBinding, type TextField } from './text-binding.ts';

/** A `ref` that ties an uncontrolled input or textarea to a Y.Text. */
export const useText = (text: Y.Text) =>
  useCallback(
    (field: TextField | null) => {
      if (!field) return;
      const binding = new TextBinding(text, field);
      return () => binding.destroy();
    },
    [text],
  );
