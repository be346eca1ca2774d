/** One line of a result. Numbers are in the unit that `what` ends with. */
export type Row = {
  what: string;
  /** Median over the rounds, or the sentence why it could not be measured. */
  ours: number | string;
  /** Median of the better peer; null for what is measured alone. */
  against: number | null;
  /** Median of the ratios ours / better peer, round by round; null for what is measured alone. */
  ratio: number | null;
  /** Smallest and largest ratio, or value where there is no ratio. */
  range: [number, number] | null;
  target: string;
  met: boolean;
};

export type Result = { name: string; rows: Row[]; setup: Record<string, unknown> };

const cell = (value: number | string | null): string => (value === null ? '–' : String(value));

const lineOf = (row: Row): string[] => [
  row.what,
  cell(row.ours),
  cell(row.against),
  row.ratio === null ? '–' : `${row.ratio} ×`,
  row.range ? row.range.join(' – ') : '–',
  row.target,
  row.met ? 'yes' : 'no',
];

/** A Markdown table that can also be read in a terminal. */
export const rowsTable = (rows: readonly Row[]): string => {
  const head = ['what', 'ours', 'better peer', 'ratio', 'range', 'target', 'met'];
  const lines = [head, ...rows.map(lineOf)];
  const widths = head.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  const drawn = lines.map((line) => `| ${line.map((c, i) => c.padEnd(widths[i] ?? 0)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [drawn[0], rule, ...drawn.slice(1)].join('\n');
};

/** Rows whose name begins with this make a table of their own. */
const SECOND = 'durable peers: ';

export const tableOf = ({ name, rows, setup }: Result): string => {
  const first = rows.filter(({ what }) => !what.startsWith(SECOND));
  const second = rows.filter(({ what }) => what.startsWith(SECOND));
  const tables = [first, second].filter((all) => all.length > 0).map(rowsTable);
  return `# ${name}\n\n${tables.join('\n\n')}\n\n${JSON.stringify(setup, null, 2)}\n`;
};
