import { describe, expect, it } from '@jest/globals';
import { catalogue } from './catalogue.ts';
import { findRule } from './find-rule.ts';
import { duplicatesIn, readPack } from './read-pack.ts';
import type { Rule } from './rule.ts';

const vra = findRule('VRA', { asOf: '2026-06-01' }) as Rule;
const { region: _, ...own } = { ...vra, source: '青羊区村民代表会议规程 第7条', effectiveFrom: '2026-05-01' };
const pack = { region: 'CN-51-0105', title: '青羊区议事规程', url: 'https://example.cn/rules', rules: [own] };
const read = (given: unknown) => readPack('qingyang.json', JSON.stringify(given));
const faults = (given: unknown) => read(given).faults.map(({ path, code, hint }) => [path, code, hint]);
const withRule = (more: object) => ({ ...pack, rules: [{ ...own, ...more }] });

describe('a region pack', () => {
  it('holds in its region from its first day, and nowhere else', () => {
    const { pack: ok, faults } = read(withRule({ noticeDays: 10 }));
    expect(faults).toEqual([]);
    const rules = [...catalogue, ...(ok?.rules ?? [])];
    const days = (region: string, asOf: string) => findRule('VRA', { asOf, region }, rules)?.noticeDays;
    expect(days('CN-51-0105', '2026-05-01')).toBe(10);
    expect(days('CN-51-0105-003', '2026-05-01')).toBe(10);
    expect(days('CN-51-0105', '2026-04-30')).toBe(3);
    expect(days('CN-51', '2026-05-01')).toBe(3);
    expect(days('CN-51-01', '2026-05-01')).toBe(3);
  });

  it('says where each fault is and what is possible there', () => {
    expect(readPack('a.json', '{').faults).toEqual([{ file: 'a.json', path: '', code: 'json', hint: '' }]);
    expect(faults({ ...pack, title: undefined })).toEqual([['title', 'missing', '']]);
    expect(faults({ ...pack, region: 'CN' })).toEqual([['region', 'value', '']]);
    expect(faults({ ...pack, url: 'file:///etc/passwd' })).toEqual([['url', 'value', '']]);
    expect(faults({ ...pack, rules: [] })).toEqual([['rules', 'value', '']]);
    expect(faults(withRule({ id: 'XYZ' }))[0]).toEqual([
      'rules[0].id',
      'choice',
      expect.stringContaining('VRA'),
    ]);
    expect(faults(withRule({ noticeDays: '3' }))).toEqual([['rules[0].noticeDays', 'type', 'number']]);
    expect(faults(withRule({ noticeDay: 3 }))).toEqual([['rules[0]', 'unknown-key', 'noticeDay']]);
    expect(faults(withRule({ effectiveFrom: '2026-02-30' }))).toEqual([
      ['rules[0].effectiveFrom', 'value', ''],
    ]);
    const tooMuch = { num: 4, den: 3, strict: false, of: 'present' };
    expect(faults(withRule({ pass: tooMuch }))).toEqual([['rules[0].pass', 'value', '']]);
  });

  it('makes no rule for another county, and none twice', () => {
    expect(faults(withRule({ region: 'CN-63' }))).toEqual([
      ['rules[0].region', 'region-outside', 'CN-51-0105'],
    ]);
    expect(faults(withRule({ region: 'CN-51-0105-003' }))).toEqual([]);
    const one = read(pack).pack;
    const two = readPack('b.json', JSON.stringify(pack)).pack;
    expect(one && two && duplicatesIn([one, two])).toEqual([
      { file: 'b.json', path: 'rules[0]', code: 'duplicate', hint: 'qingyang.json' },
    ]);
    expect(one && duplicatesIn([one])).toEqual([]);
  });
});
