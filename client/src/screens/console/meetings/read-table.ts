const MOST_BYTES = 1_000_000;

/** Why a file could not be taken, as a key of the texts. */
export class UnreadableFile extends Error {
  constructor(readonly key: 'roster.unreadable' | 'roster.too-large' | 'roster.is-workbook') {
    super(key);
  }
}

const begins = (bytes: Uint8Array, ...first: number[]) => first.every((byte, i) => bytes[i] === byte);

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** "Unicode text" of a spreadsheet is UTF-16 with its mark; without one it is UTF-8, or else GB 18030. */
const encodingOf = (bytes: Uint8Array): string => {
  if (begins(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (begins(bytes, 0xfe, 0xff)) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'gb18030';
};

/**
 * The text of a table that somebody chose. Spreadsheet programs in China save CSV in GB 18030 (GBK) as often as in
 * UTF-8, and nothing in the file says which.
 */
export const readTableFile = async (file: File): Promise<string> => {
  if (file.size > MOST_BYTES) throw new UnreadableFile('roster.too-large');
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => {
      throw new UnreadableFile('roster.unreadable');
    },
  );
  // A zip archive (.xlsx), or the older compound file (.xls).
  if (begins(bytes, 0x50, 0x4b, 3, 4) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new UnreadableFile('roster.is-workbook');
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.includes('\uFFFD') || text.includes('\0')) throw new UnreadableFile('roster.unreadable');
  return text;
};
