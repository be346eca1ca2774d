import { describe, expect, test } from '@jest/globals';
import { parseRoster, rosterLimits } from '../../server/src/meetings/roster/parse-roster.ts';

const households = { unit: 'household' } as const;
const people = { unit: 'representative' } as const;
const owners = { unit: 'owner', alsoByArea: true } as const;

const faultsOf = (csv: string, rule: Parameters<typeof parseRoster>[1]) =>
  parseRoster(csv, rule).faults.map((f) => [f.line, f.column, f.code]);

describe('a roster from a table', () => {
  test('Chinese and English headings mean the same', () => {
    const zh = parseRoster('户,姓名,面积,角色\n1组12号,张三,89.50,村民代表', owners);
    const en = parseRoster('Household,Name,Area (m2),Role\n1组12号,张三,89.5,村民代表', owners);
    expect(zh).toEqual({
      units: [{ name: '张三', household: '1组12号', area: 8950, role: '村民代表', members: [] }],
      faults: [],
    });
    expect(en).toEqual(zh);
  });

  test('a byte order mark, CRLF, tabs, quotes and blank lines do no harm', () => {
    const csv = '\uFEFF"姓名"\t户\r\n\r\n"张 ""三"""\t"1组,12号"\r\n \t \r\n李四\t1组13号\r\n';
    expect(parseRoster(csv, people).units.map((u) => [u.name, u.household])).toEqual([
      ['张 "三"', '1组,12号'],
      ['李四', '1组13号'],
    ]);
  });

  test('a list of nothing but names is a roster', () => {
    expect(parseRoster('姓名\n张三\n李四', people).units).toHaveLength(2);
  });

  test('every fault is told with its line, and nothing is taken', () => {
    const csv = ['姓名,户,面积', '张三,1号,80', ',2号,80', '王五,3号,八十', '赵六,4号,', '张 三,1号,90'].join(
      '\n',
    );
    const { units, faults } = parseRoster(csv, owners);
    expect(units).toEqual([]);
    expect(faults.map((f) => [f.line, f.column, f.code])).toEqual([
      [3, 'name', 'missing-value'],
      [4, 'area', 'bad-area'],
      [5, 'area', 'missing-value'],
      [6, 'name', 'duplicate-person'],
    ]);
    expect(faults[1]?.value).toBe('八十');
  });

  test('lines are counted as an editor shows them, also after blank lines and breaks inside quotes', () => {
    expect(faultsOf('姓名,户\n\n"张\n三",1号\n,2号', people)).toEqual([
      [3, 'name', 'bad-characters'],
      [5, 'name', 'missing-value'],
    ]);
  });

  test('the lines of one household are its members where households vote', () => {
    const csv = '姓名,户\n张三,1组12号\n王五,1组13号\n李四,1组 12号';
    expect(parseRoster(csv, households).units).toMatchObject([
      { name: '张三', household: '1组12号', members: ['张三', '李四'] },
      { name: '王五', members: [] },
    ]);
    expect(parseRoster(csv, people).units).toHaveLength(3);
    expect(faultsOf(`${csv}\n张 三,1组12号`, households)).toEqual([[5, 'name', 'duplicate-person']]);
  });

  test('a line without a household is told where the others name theirs', () => {
    expect(faultsOf('姓名,户\n张三,1号\n李四,\n王五,2号', people)).toEqual([
      [3, 'household', 'missing-value'],
    ]);
    expect(faultsOf('姓名,户\n张三,\n李四,', people)).toEqual([]);
  });

  test('semicolons are read, and a line that is split by another sign than the heading is told', () => {
    expect(parseRoster('姓名;户\n张三;1号\n李四;2号', people).units).toHaveLength(2);
    expect(faultsOf('姓名\n张三;1号', people)).toEqual([[2, 'name', 'separator']]);
    expect(faultsOf('姓名,户\n张三,1号\n李四；2号', people)).toEqual([
      [3, 'household', 'missing-value'],
      [3, 'name', 'separator'],
    ]);
    expect(faultsOf('姓名\n张三、李四', people)).toEqual([[2, 'name', 'separator']]);
  });

  test('two people of one name are told apart by their household', () => {
    expect(parseRoster('姓名,户\n王伟,1号\n王伟,2号', people).units).toHaveLength(2);
    expect(faultsOf('姓名\n王伟\n王伟', people)).toEqual([[3, 'name', 'duplicate-person']]);
  });

  test('columns that nobody knows, that are there twice or that the rule needs are told', () => {
    expect(faultsOf('姓名,手机号\n张三,13800000000', people)).toEqual([[1, '手机号', 'unknown-column']]);
    expect(faultsOf('姓名,name\n张三,李四', people)).toEqual([[1, 'name', 'column-twice']]);
    expect(faultsOf('姓名\n张三', households)).toEqual([[1, 'household', 'missing-column']]);
    expect(faultsOf('姓名,户\n张三,1号', owners)).toEqual([[1, 'area', 'missing-column']]);
    expect(faultsOf('姓名\n张三,1号', people)).toEqual([[2, '', 'too-many-cells']]);
  });

  test('areas are exact: two decimals, no rounding, more than nothing', () => {
    const area = (text: string) => parseRoster(`姓名,面积\n张三,"${text}"`, owners).units[0]?.area;
    expect(['89.5', '89.50㎡', '1,200 平方米', '０.０１'].map(area)).toEqual([8950, 8950, 120_000, 1]);
    expect(['89.505', '-3', '0', '0.00', '12345678', '1e3', '一百'].map(area)).toEqual(
      Array(7).fill(undefined),
    );
  });

  test('an empty file, an unclosed quote and too many lines are told', () => {
    expect(faultsOf('', people).map(([, , code]) => code)).toContain('no-lines');
    expect(faultsOf('姓名,户\n"张三,1号', people).map(([, , code]) => code)).toEqual(['bad-quotes']);
    const many = `姓名\n${Array.from({ length: rosterLimits.lines + 1 }, (_, i) => `村民${i}`).join('\n')}`;
    expect(faultsOf(many, people)).toEqual([[rosterLimits.lines + 2, '', 'too-many-lines']]);
  });

  test('too long a name is told, by characters and not by code units', () => {
    expect(faultsOf(`姓名\n${'𠮷'.repeat(rosterLimits.name)}`, people)).toEqual([]);
    expect(faultsOf(`姓名\n${'𠮷'.repeat(rosterLimits.name + 1)}`, people)).toEqual([
      [2, 'name', 'too-long'],
    ]);
  });
});
