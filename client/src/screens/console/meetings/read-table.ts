const MOST_BYTES = 1_000_000;

/** Why a file could not be taken, as a key of the texts. */
export class UnreadableFile extends Error {
  constructor(readonly key: 'roster.unreadable' | 'roster.too-large') {
    super(key);
  }
}

/**
 * The text of a table that somebody chose. Spreadsheet programs in China save CSV in GB 18030 as often as in UTF-8,
 * and nothing in the file says which.
 */
export const readTableFile = async (file: File): Promise<string> => {
  if (file.size > MOST_BYTES) throw new UnreadableFile('roster.too-large');
  const bytes = await file.arrayBuffer().catch(() => {
    throw new UnreadableFile('roster.unreadable');
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};
