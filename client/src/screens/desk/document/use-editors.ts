import { useEffect, useState } from 'react';
import type { SharedDocument } from '../../../collab/use-document.ts';

/** Somebody who may write in a document and has it open. Name, colour and role are the server's word. */
export type Editor = {
  client: number;
  name: string;
  colour: string;
  role: string;
  me: boolean;
  /** What they are in, e.g. the id of an agenda item. */
  place: string | null;
};

const word = (value: unknown): string => (typeof value === 'string' ? value : '');

const readEditor = (client: number, state: Record<string, unknown>, me: boolean): Editor | null => {
  const user = state.user as Record<string, unknown> | undefined;
  const name = word(user?.name);
  if (!name) return null;
  return {
    client,
    name,
    colour: word(user?.color),
    role: word(user?.role),
    me,
    place: word(state.place) || null,
  };
};

/** Who has the document open to write in it, oneself first. */
export const useEditors = ({ awareness, standing }: SharedDocument): Editor[] => {
  const [editors, setEditors] = useState<Editor[]>([]);
  const writes = standing?.right === 'write';
  const { name = '', colour = '' } = standing ?? {};
  // Only who writes is seen by others; the server puts in the name that it knows.
  useEffect(() => {
    if (writes) awareness.setLocalStateField('user', { name, color: colour });
  }, [awareness, writes, name, colour]);
  useEffect(() => {
    const read = () =>
      setEditors(
        [...awareness.getStates()]
          .map(([client, state]) => readEditor(client, state, client === awareness.clientID))
          .filter((editor): editor is Editor => editor !== null && (!editor.me || writes))
          .sort((a, b) => Number(b.me) - Number(a.me) || a.client - b.client),
      );
    read();
    awareness.on('change', read);
    return () => awareness.off('change', read);
  }, [awareness, writes]);
  return oncePerPerson(editors);
};

/** Somebody with two tabs is one person; the server gives each person one colour. */
const oncePerPerson = (editors: Editor[]): Editor[] => {
  const seen = new Set<string>();
  return editors.filter(({ name, colour }) => {
    const person = `${colour} ${name}`;
    if (seen.has(person)) return false;
    seen.add(person);
    return true;
  });
};

/** Of those who are not seen in a document, all but oneself. */
export const othersOf = (readers: number, { standing, isConnected }: SharedDocument): number =>
  Math.max(0, readers - Number(isConnected && standing?.right !== 'write'));

/** Tells the others what one is in. */
export const showPlace = ({ awareness }: SharedDocument, place: string | null): void =>
  awareness.setLocalStateField('place', place);
