/** A statement as `pg` prepares it: by its name it is planned once on each connection. */
export type Prepared = { name: string; text: string; values: unknown[] };

const known = new Map<string, { name: string; text: string }>();

/** `?` stands for the parameters, in their order; there is one statement for each text of ours. */
export const preparedOf = (sql: string, params: readonly unknown[]): Prepared => {
  let statement = known.get(sql);
  if (!statement) {
    let n = 0;
    const text = sql.replace(/\?/g, () => {
      n += 1;
      return `$${n}`;
    });
    statement = { name: `lane-${known.size}`, text };
    known.set(sql, statement);
  }
  return { ...statement, values: [...params] };
};
