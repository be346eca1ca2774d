import { useState } from 'react';

const PREFIX = 'draft ';
const keyOf = (name: string) => PREFIX + name;

const isLike = (value: unknown, example: unknown): boolean =>
  typeof value === typeof example &&
  Array.isArray(value) === Array.isArray(example) &&
  (value === null) === (example === null);

/** What was kept under the name, field by field as far as it has the shape of `blank`. */
const stored = <T extends object>(name: string, blank: T): T => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return blank;
    const fields = Object.entries(blank).map(([field, example]) => {
      const value: unknown = Reflect.get(kept, field);
      return [field, isLike(value, example) ? value : example];
    });
    return Object.fromEntries(fields) as T;
  } catch {
    return blank;
  }
};

const keep = (name: string, text: string | null): void => {
  try {
    if (text === null) sessionStorage.removeItem(keyOf(name));
    else sessionStorage.setItem(keyOf(name), text);
  } catch {
    // A browser that forbids storage loses the text with the page, as paper would.
  }
};

/**
 * What somebody fills in: it survives a reload of this tab, and no more. Call `forget` once the server has it.
 * `mayKeep` says what must not be found by whoever uses the device next.
 */
export const useKept = <T extends object>(
  name: string,
  blank: () => T,
  mayKeep: (value: T) => boolean = () => true,
) => {
  const [value, setValue] = useState(() => stored(name, blank()));
  const put = (next: T) => {
    setValue(next);
    keep(name, mayKeep(next) ? JSON.stringify(next) : null);
  };
  return { value, put, forget: () => keep(name, null) };
};

/** At sign-out: the next person at this screen finds nothing. */
export const forgetKept = (): void => {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept then.
  }
};
