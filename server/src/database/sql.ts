/** Who runs plain SQL with `?` parameters in a transaction: an entity manager, or a lane. */
export type Sql = {
  execute<Rows extends object[]>(sql: string, params?: unknown[]): Promise<Rows>;
};

/** A list as one parameter, `?::uuid[]` and the like: the statement stays the same for any number. */
export const listOf = (values: readonly (string | number | null)[]): string =>
  `{${values.map((value) => (value === null ? 'null' : `"${String(value).replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;
