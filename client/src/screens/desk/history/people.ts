import type { Author, Erasure } from '@yishiting/shared/collab/history.contract.ts';

export type Person = { name: string; colour: string };

/** Who wrote and who took out; null where nobody knows. */
export type People = {
  author: (client: number) => Person | null;
  eraser: (client: number, clock: number) => Person | null;
};

export const nobody: People = { author: () => null, eraser: () => null };

const person = ({ name, colour }: Person): Person | null => (name ? { name, colour } : null);

/** Looks people up by what the server knows of a document. */
export const peopleOf = (authors: readonly Author[], erasures: readonly Erasure[]): People => {
  const byClient = new Map(authors.map((author) => [author.client, person(author)]));
  const erasedFrom = new Map<number, Erasure[]>();
  for (const erasure of erasures) {
    const known = erasedFrom.get(erasure.client);
    if (known) known.push(erasure);
    else erasedFrom.set(erasure.client, [erasure]);
  }
  return {
    author: (client) => byClient.get(client) ?? null,
    eraser: (client, clock) => {
      const found = erasedFrom
        .get(client)
        ?.find((erasure) => erasure.clock <= clock && clock < erasure.clock + erasure.length);
      return found ? person(found) : null;
    },
  };
};

export const isSamePerson = (a: Person | null, b: Person | null): boolean =>
  a?.name === b?.name && a?.colour === b?.colour;
