import { describe, expect, test } from '@jest/globals';
import { findPeople, groupsOf, initialsOf } from './find-people.ts';

const people = [
  ['王建国', '1组12号'],
  ['李 秀英', '1组3号'],
  ['欧阳锋', '11组1号'],
  ['Zhang San', 'Group 2 no. 1'],
].map(([name = '', household = ''], i) => ({ id: String(i), name, household }));
const found = (typed: string) => findPeople(people, typed).map((one) => one.name);

describe('finding people at the door', () => {
  test('by part of the name or of the household, blanks and width aside', () => {
    expect(found('秀英')).toEqual(['李 秀英']);
    expect(found('李秀')).toEqual(['李 秀英']);
    expect(found('１２号')).toEqual(['王建国']);
    expect(found('zhang')).toEqual(['Zhang San']);
    expect(found('')).toHaveLength(4);
    expect(found('没有')).toEqual([]);
  });

  test('by the first letters of the pinyin', () => {
    expect(
      ['王建国', '李秀英', '欧阳锋', '赵桂英', '周恩来', '安', '𠮷'].map(initialsOf).slice(0, 6),
    ).toEqual(['wjg', 'lxy', 'oyf', 'zgy', 'zel', 'a']);
    expect(found('wj')).toEqual(['王建国']);
    expect(found('lxy')).toEqual(['李 秀英']);
  });

  test('by group: 1组 is not 11组', () => {
    expect(found('1组')).toEqual(['王建国', '李 秀英']);
    expect(groupsOf(people).map(({ group, ids }) => [group, ids.length])).toEqual([
      ['1组', 2],
      ['11组', 1],
      ['Group 2', 1],
    ]);
    expect(groupsOf(people.slice(0, 2))).toEqual([]);
    const rows = ['2组1号', '8组3号', '10组1号', '1组1号'].map((household, i) => ({
      id: `${i}`,
      name: '甲',
      household,
    }));
    expect(groupsOf(rows).map(({ group }) => group)).toEqual(['1组', '2组', '8组', '10组']);
  });
});
