import { newId } from '../../../api/new-id.ts';

/** Bytes. Browsers give a page about five million characters. */
const most = 1_500_000;
/** Tabs of one browser do not write over each other. */
const tab = newId();

const prefixOf = (name: string, owner: string) => `kept-edits ${owner} ${name} `;

const toText = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

const toBytes = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/**
 * A document with edits that the server does not have yet, on this device, for a reload in between. `owner` keeps two
 * people on one computer apart. False when there is no room.
 */
export const keepEdits = (name: string, owner: string, state: Uint8Array): boolean => {
  if (state.length > most) return false;
  try {
    localStorage.setItem(prefixOf(name, owner) + tab, toText(state));
    return true;
  } catch {
    return false;
  }
};

export type Kept = { key: string; state: Uint8Array };

/** What this tab and those before it have kept; what cannot be read is thrown away. */
export const keptEdits = (name: string, owner: string): Kept[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefixOf(name, owner)))
    .flatMap((key) => {
      try {
        return [{ key, state: toBytes(localStorage.getItem(key) ?? '') }];
      } catch {
        localStorage.removeItem(key);
        return [];
      }
    });

/** The server has them: this tab's own, and those that it took over. */
export const forgetEdits = (name: string, owner: string, taken: readonly Kept[]): void => {
  localStorage.removeItem(prefixOf(name, owner) + tab);
  for (const { key } of taken) localStorage.removeItem(key);
};
