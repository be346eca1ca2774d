/** Made-up names that no real person and no other made-up string has. */
export const entryName = (index: number): string => `排练${String(index + 1).padStart(4, '0')}`;
const household = (index: number): string => `第${String(index + 1).padStart(4, '0')}户`;
const squareMetres = (cents: number): string =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

type Units = {
  eligible: number;
  /** In 0.01 m² by entry. */
  areas: readonly number[] | null;
  /** Who lives in the household of another entry; all others have one of their own. */
  households: ReadonlyMap<number, number>;
};

/** A roster as a village would upload it. */
export const rosterCsv = ({ eligible, areas, households }: Units): string => {
  const lines = Array.from({ length: eligible }, (_, i) => {
    const area = areas ? `,${squareMetres(areas[i] ?? 0)}` : '';
    return `${entryName(i)},${household(households.get(i) ?? i)}${area}`;
  });
  return [areas ? '姓名,户,面积' : '姓名,户', ...lines].join('\r\n');
};
