export type Pickable = { id: string; name: string; household: string; note?: string };

/** The first character of each letter in the order of pinyin; no syllable begins with i, u or v. */
const letters = 'abcdefghjklmnopqrstwxyz';
const firsts = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀';
const order = new Intl.Collator('zh-CN-u-co-pinyin');

const initialOf = (character: string): string => {
  if (!/\p{Script=Han}/u.test(character)) return character;
  const passed = [...firsts].filter((first) => order.compare(first, character) <= 0).length;
  return letters[passed - 1] ?? '';
};

/** 王建国 → wjg. A name that is read otherwise than its characters usually are (单, 曾) is found by its characters. */
export const initialsOf = (name: string): string => [...name].map(initialOf).join('').toLowerCase();

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');

/** The group or building that a household belongs to: 1组 of 1组12号, 3栋 of 3栋201. Empty when it names none. */
const groupOf = (household: string): string =>
  /^(?:.{0,8}?(?:组|队|栋|幢|号楼|小区)|group\s*\S+)/iu.exec(household.trim())?.[0] ?? '';

const natural = new Intl.Collator('zh-CN', { numeric: true });

/** Groups with their people, 2组 before 10组; empty when it knows fewer than two. */
export const groupsOf = (people: readonly Pickable[]): { group: string; ids: string[] }[] => {
  const groups = new Map<string, Pickable[]>();
  for (const person of people) {
    const group = groupOf(person.household);
    if (group) groups.set(group, [...(groups.get(group) ?? []), person]);
  }
  if (groups.size < 2) return [];
  return [...groups]
    .sort(([a], [b]) => natural.compare(a, b))
    .map(([group, members]) => ({ group, ids: members.map((one) => one.id) }));
};

/** By part of household or name, or by the first letters of the name's pinyin. A group's own name means that group only. */
export const findPeople = (people: readonly Pickable[], typed: string): Pickable[] => {
  const wanted = plain(typed);
  if (wanted === '') return [...people];
  const group = people.filter((person) => plain(groupOf(person.household)) === wanted);
  if (group.length > 0) return group;
  return people.filter(
    ({ name, household }) =>
      plain(name).includes(wanted) ||
      plain(household).includes(wanted) ||
      (/^[a-z]+$/.test(wanted) && initialsOf(plain(name)).startsWith(wanted)),
  );
};
