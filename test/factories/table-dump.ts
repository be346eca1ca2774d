import { sql } from '../setup/database.ts';

/** Every row of every table in the order in which it lies there, with the transaction that wrote it last. */
export type Dump = Record<string, Record<string, unknown>[]>;

export const dumpTables = async (url: string): Promise<Dump> => {
  const tables = await sql<{ name: string }>(
    url,
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  );
  const rows = await sql<{ name: string; row: Record<string, unknown> }>(
    url,
    tables
      .map(
        ({ name }) =>
          `(select '${name}' as name, to_jsonb(t) || jsonb_build_object('xmin', t.xmin::text, 'cmin', t.cmin::text, 'ctid', t.ctid::text) as row
           from ${name} t order by t.ctid)`,
      )
      .join(' union all '),
  );
  const dump: Dump = Object.fromEntries(tables.map(({ name }) => [name, []]));
  for (const { name, row } of rows) dump[name]?.push(row);
  return dump;
};

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const TIME = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.\d]*(Z|[+-]\d\d(:\d\d)?)/g;

/** Columns by table whose value is drawn, or has to do with the machine: that and how long they are is told of them. */
export type Drawn = Record<string, readonly string[]>;

/**
 * What something tells: rows, places, transactions, everything but the value of what is random or a time. Ids are named by
 * the order in which each first appears, so that what is equal stays equal, also from one telling to the next. Of two
 * histories that are told alike, nobody can say by any of it which one it was.
 */
export class Telling {
  private readonly names = new Map<string, string>();

  /** `code` of the meeting, the same in every picture of it. */
  constructor(
    private readonly drawn: Drawn,
    private readonly code: string,
  ) {}

  ofTables(dump: Dump): string {
    const lines = Object.entries(dump).flatMap(([table, rows]) =>
      rows.map((row) => `${table} ${this.of(this.rowOf(table, row))}`),
    );
    return lines.join('\n');
  }

  of(value: unknown): string {
    return (JSON.stringify(value) ?? '')
      .replaceAll(`"${this.code}"`, '"the code"')
      .replace(UUID, (id) => this.name('id', id))
      .replace(TIME, 'a time')
      .replace(/"xmin":"(\d+)"/g, (_, xmin: string) => `"xmin":"${this.name('transaction', xmin)}"`);
  }

  private rowOf(table: string, row: Record<string, unknown>): Record<string, unknown> {
    const isDrawn = (column: string) => this.drawn[table]?.includes(column);
    const told = Object.entries(row).map(([column, value]) =>
      isDrawn(column) && value !== null ? [column, `drawn, ${String(value).length} long`] : [column, value],
    );
    return Object.fromEntries(told);
  }

  private name(kind: string, word: string): string {
    const known = this.names.get(word) ?? `${kind} ${this.names.size}`;
    this.names.set(word, known);
    return known;
  }
}
