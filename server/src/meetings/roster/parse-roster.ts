import type { Rule } from '@yishiting/shared/ballots/rules/rule.ts';
import type { rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { type Column, columnOf, columns } from './roster-columns.ts';
import { readTable, type TableLine } from './roster-table.ts';

export type RosterFault = Reply<typeof rosterApi.import>['faults'][number];
/** A unit of the roster as written; `area` in 0.01 m². */
export type RosterLine = { name: string; household: string; role: string; area: number | null };
/** `members` are all of a household with several, the first line of it first; empty for everybody else. */
export type RosterUnit = RosterLine & { members: string[] };

export const rosterLimits = { lines: 5000, name: 40, household: 60, role: 40 } as const;
type UnitRule = Pick<Rule, 'unit' | 'alsoByArea'>;

/** The units of a CSV table, or every fault in it, in the order of its lines. Units are empty when there are faults. */
export const parseRoster = (csv: string, rule: UnitRule): { units: RosterUnit[]; faults: RosterFault[] } => {
  const { header, lines, broken } = readTable(csv);
  const faults = [
    ...broken.map(({ line }) => fault(line, '', 'bad-quotes')),
    ...headerFaults(header, rule),
    ...(lines.length === 0 ? [fault(1, '', 'no-lines')] : []),
    ...(lines.length > rosterLimits.lines
      ? [fault(lines[rosterLimits.lines]?.line ?? 1, '', 'too-many-lines', String(lines.length))]
      : []),
  ];
  if (faults.length > 0) return { units: [], faults };
  const needed = needs(rule, header, lines);
  const read = lines.map((line) => readLine(line, header, needed));
  const found = [
    ...read.flatMap((r) => r.faults),
    ...duplicates(
      lines,
      read.map((r) => r.unit),
    ),
  ];
  found.sort((a, b) => a.line - b.line);
  const units = read.map((r) => r.unit);
  return { units: found.length > 0 ? [] : unitsOf(units, rule), faults: found };
};

/** Where households vote, the lines of one household are its members, and the first of them stands for it on the list. */
const unitsOf = (lines: RosterLine[], { unit }: UnitRule): RosterUnit[] => {
  if (unit !== 'household') return lines.map((line) => ({ ...line, members: [] }));
  return [...Map.groupBy(lines, ({ household }) => key(household)).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, members: others.length > 0 ? [first, ...others].map(({ name }) => name) : [] }] : [],
  );
};

const fault = (line: number, column: string, code: string, value = ''): RosterFault => ({
  line,
  column,
  code,
  value: [...value].slice(0, 60).join(''),
});

const required = (rule: UnitRule): Column[] => [
  'name',
  ...(rule.unit === 'household' ? (['household'] as const) : []),
  ...(rule.alsoByArea ? (['area'] as const) : []),
];

/** Where the list names households at all, a line without one is a slip of the pen. */
const needs = (rule: UnitRule, header: string[], lines: TableLine[]): Column[] => {
  const at = header.findIndex((heading) => columnOf(heading) === 'household');
  const named = at >= 0 && lines.some(({ cells }) => cells[at]);
  return [...new Set([...required(rule), ...(named ? (['household'] as const) : [])])];
};

/** A file that was split at the wrong sign leaves the right one inside a name. */
const separators = { name: /[;；,，、\t|]/u, household: /[;；\t|]/u } as const;

const headerFaults = (header: string[], rule: UnitRule): RosterFault[] => {
  const known = header.map(columnOf);
  return [
    ...header.flatMap((heading, i) =>
      known[i] === null && heading !== '' ? [fault(1, heading, 'unknown-column', heading)] : [],
    ),
    ...columns.flatMap((column) =>
      known.filter((k) => k === column).length > 1 ? [fault(1, column, 'column-twice')] : [],
    ),
    ...required(rule).flatMap((column) =>
      known.includes(column) ? [] : [fault(1, column, 'missing-column')],
    ),
  ];
};

const readLine = ({ line, cells }: TableLine, header: string[], needed: Column[]) => {
  const at = new Map(header.map((heading, i) => [columnOf(heading), i]));
  const cell = (column: Column) => cells[at.get(column) ?? -1] ?? '';
  const faults: RosterFault[] = [];
  for (const column of needed) if (cell(column) === '') faults.push(fault(line, column, 'missing-value'));
  for (const column of ['name', 'household', 'role'] as const) {
    const value = cell(column);
    if ([...value].length > rosterLimits[column]) faults.push(fault(line, column, 'too-long', value));
    if (/\p{Cc}/u.test(value))
      faults.push(fault(line, column, 'bad-characters', value.replace(/\p{Cc}/gu, '␣')));
  }
  for (const column of ['name', 'household'] as const)
    if (separators[column].test(cell(column))) faults.push(fault(line, column, 'separator', cell(column)));
  const area = cell('area') === '' ? null : readArea(cell('area'));
  if (area === undefined) faults.push(fault(line, 'area', 'bad-area', cell('area')));
  if (cells.some((text, i) => text !== '' && !header[i])) faults.push(fault(line, '', 'too-many-cells'));
  const unit: RosterLine = {
    name: cell('name'),
    household: cell('household'),
    role: cell('role'),
    area: area ?? null,
  };
  return { unit, faults };
};

/** `89.50`, `89.5㎡`, `1,200` in m² → 0.01 m². Never rounds: a third decimal is a fault, and so is nothing or less. */
const readArea = (text: string): number | undefined => {
  const plain = text
    .normalize('NFKC')
    .replace(/\s*(m2|平方米|平米)$/iu, '')
    .replace(/(?<=\d),(?=\d{3}(\D|$))/gu, '');
  const [, whole, cents = ''] = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  const area = whole === undefined ? 0 : Number(whole) * 100 + Number(cents.padEnd(2, '0'));
  return area > 0 ? area : undefined;
};

/** People align names with blanks (张 三), and type digits in full width. */
const key = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');

const duplicates = (lines: TableLine[], units: RosterLine[]): RosterFault[] => {
  const seen = new Set<string>();
  return units.flatMap(({ name, household }, i) => {
    const person = `${key(household)}\n${key(name)}`;
    if (key(name) === '' || !seen.has(person)) {
      seen.add(person);
      return [];
    }
    return [fault(lines[i]?.line ?? 1, 'name', 'duplicate-person', name)];
  });
};
