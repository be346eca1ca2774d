import type { Petition } from './scenario.ts';

/** Looks for the personal strings of a case in everything that the public gets to see. */
export type LeakWatch = {
  /** Anything that came over a wire; `where` is for people. */
  see: (where: string, what: unknown) => void;
  /** The strings found, each once. */
  found: () => string[];
  /** Where each was found first. */
  places: () => string[];
};

/** What must not be seen: names, phone numbers, addresses, health, and who is accused. One character alone says nothing. */
export const personalStrings = (petition: Petition | undefined): string[] => {
  const people = (petition?.petitioners ?? []).flatMap(({ name, phone, address, health }) => [
    name,
    phone,
    address,
    health,
  ]);
  const all = [...people, petition?.accused?.name].map((text) => text?.trim() ?? '');
  return [...new Set(all)].filter((text) => [...text].length > 1);
};

export const watchLeaks = (personal: readonly string[]): LeakWatch => {
  const first = new Map<string, string>();
  return {
    see: (where, what) => {
      if (first.size === personal.length) return;
      const text = typeof what === 'string' ? what : JSON.stringify(what);
      for (const secret of personal)
        if (!first.has(secret) && text?.includes(secret)) first.set(secret, where);
    },
    found: () => personal.filter((secret) => first.has(secret)),
    places: () => [...first].map(([secret, where]) => `${where}: ${secret}`),
  };
};
