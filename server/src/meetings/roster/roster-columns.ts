/** How the columns of a roster may be headed, in either language. */
const headings = {
  name: ['姓名', '名字', '户代表', '户主', '业主', 'name', 'representative', 'owner'],
  household: ['户', '户号', '户名', '家庭', '门牌', '房号', '地址', 'household', 'house', 'unit'],
  area: ['面积', '建筑面积', '专有面积', 'area', 'floor area'],
  role: ['角色', '职务', '身份', 'role'],
} as const;
export type Column = keyof typeof headings;
export const columns = Object.keys(headings) as Column[];

/** Ignores case, blanks and a unit in brackets: `面积（㎡）`, `Area (m2)`. */
const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*\)$/u, '')
    .trim();

/** The column that a heading means, or null. */
export const columnOf = (heading: string): Column | null =>
  columns.find((column) => (headings[column] as readonly string[]).includes(plain(heading))) ?? null;
