import { useEffect, useState } from 'react';
import type { SharedDocument } from '../../../collab/use-document.ts';
import { type AgendaLine, dropCopies, itemsIn, linesOf } from './agenda-items.ts';

/** The lines of the agenda, anew with every change of their order or plain values; the texts tell of themselves. */
export const useLines = ({ doc, isReady, readOnly, standing }: SharedDocument): AgendaLine[] => {
  const [lines, setLines] = useState<AgendaLine[]>([]);
  const writes = isReady && !readOnly && standing?.right === 'write';
  useEffect(() => {
    const items = itemsIn(doc);
    const read = () => setLines(linesOf(items));
    read();
    items.observeDeep(read);
    return () => items.unobserveDeep(read);
  }, [doc]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever the lines changed
  useEffect(() => {
    if (writes) dropCopies(itemsIn(doc));
  }, [doc, writes, lines]);
  return lines;
};
