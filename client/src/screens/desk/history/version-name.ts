import type { DocumentVersion } from '@yishiting/shared/collab/history.contract.ts';
import type { historyTexts } from '@yishiting/shared/text/history.text.ts';
import type { Params } from '@yishiting/shared/text/text.ts';

type Say = (key: keyof typeof historyTexts, params?: Params) => string;

/** A version in words: what was done when it was made, or the name that somebody gave it. */
export const nameOf = (version: DocumentVersion, all: readonly DocumentVersion[], say: Say): string => {
  const { act, number, title, restores } = version;
  if (act === 'request') return title;
  if (act !== 'restore') return say(`act.${act}`, { n: number ?? 0 });
  const restored = all.find(({ id }) => id === restores);
  // One that was itself made by bringing back is named short, or the names would grow without end.
  return restored && restored.act !== 'restore'
    ? say('act.restore', { name: nameOf(restored, all, say) })
    : say('act.restore.unknown');
};
