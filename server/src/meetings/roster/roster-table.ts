import Papa from 'papaparse';

/** A line of the file as people count them: from 1, with the header; a cell with line breaks takes several. */
export type TableLine = { line: number; cells: string[] };
export type Table = { header: string[]; lines: TableLine[]; broken: { line: number }[] };

/** Splits a CSV text: comma, tab, semicolon or full-width comma, quotes, CRLF, a byte order mark. Blank lines are left out. */
export const readTable = (csv: string): Table => {
  const text = csv.replace(/^\uFEFF/, '');
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  let line = 1;
  const all = data.map((cells) => {
    const at = line;
    line +=
      1 +
      cells
        .join('')
        .replaceAll('\r\n', '\n')
        .replace(/[^\n\r]/g, '').length;
    return { line: at, cells: cells.map((cell) => cell.trim()) };
  });
  const [header, ...lines] = all.filter(({ cells }) => cells.some((cell) => cell !== ''));
  return {
    header: header?.cells ?? [],
    lines,
    broken: errors.filter((e) => e.type === 'Quotes').map((e) => ({ line: all[e.row ?? 0]?.line ?? 1 })),
  };
};

/** The sign that the first line with words uses most. */
const delimiterOf = (text: string): string => {
  const first = /\S.*/u.exec(text)?.[0] ?? '';
  const uses = (sign: string) => first.split(sign).length;
  return [',', '\t', ';', '，'].sort((a, b) => uses(b) - uses(a))[0] ?? ',';
};
