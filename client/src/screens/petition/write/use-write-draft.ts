import { useState } from 'react';
import { newId } from '../../../api/new-id.ts';
import { emptyDraft, textFields, type WriteDraft } from './write-draft.ts';

const keyOf = (slug: string) => `petition ${slug}`;

const stored = (slug: string): WriteDraft => {
  const empty = emptyDraft(newId());
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(slug)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return empty;
    const of = (name: string): unknown => Reflect.get(kept, name);
    const op = of('op');
    const texts = textFields.map((field) => [field, typeof of(field) === 'string' ? of(field) : '']);
    return {
      ...empty,
      ...Object.fromEntries(texts),
      op: typeof op === 'string' ? op : empty.op,
      category: of('category') === 'suggestion' ? 'suggestion' : 'claim',
      anonymous: of('anonymous') === true,
    };
  } catch {
    return empty;
  }
};

/**
 * What is typed survives a reload of this tab, and no more. An accusation is not kept at all: whoever picks the phone
 * up next must not find it.
 */
export const useWriteDraft = (slug: string) => {
  const [draft, setDraft] = useState(() => stored(slug));
  const keep = (text: string | null) => {
    try {
      if (text === null) sessionStorage.removeItem(keyOf(slug));
      else sessionStorage.setItem(keyOf(slug), text);
    } catch {
      // A browser that forbids storage loses the text with the page, as paper would.
    }
  };
  const put = (next: WriteDraft) => {
    setDraft(next);
    keep(next.category === 'accusation' ? null : JSON.stringify(next));
  };
  return { draft, put, forget: () => keep(null) };
};
