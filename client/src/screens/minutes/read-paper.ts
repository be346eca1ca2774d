import {
  type MinutesAnnex,
  type MinutesPaper,
  minutesAnnex,
  minutesPaper,
} from '@yishiting/shared/minutes/paper.ts';

type ReadPaper = { paper: MinutesPaper; annex: MinutesAnnex | null };

/** What the page shows is read from the very text that is hashed. Null for a text that is no minutes. */
export const readPaper = (texts: { paper: string; annex: string | null }): ReadPaper | null => {
  try {
    const paper = minutesPaper.parse(JSON.parse(texts.paper));
    return { paper, annex: texts.annex === null ? null : minutesAnnex.parse(JSON.parse(texts.annex)) };
  } catch {
    return null;
  }
};

/**
 * Whether a text has a SHA-256, as this device counts it. Null where the browser does not: on plain http in a hall's own
 * network it has no `crypto.subtle`.
 */
export const hasHash = async (text: string, hash: string): Promise<boolean | null> => {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === hash;
};

/** Gives the exact text to keep, as a file. */
export const download = (text: string, name: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};
