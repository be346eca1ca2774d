import { describe, expect, it } from '@jest/globals';
import { aliasIn, maskName, redact, redactor } from './redact.ts';

describe('redaction', () => {
  it.each([
    ['身份证 51010719800101123X，请核', '身份证 ****，请核'],
    ['身份证 510107 19800101 1234', '身份证 ****'],
    ['旧证510107800101123。', '旧证****。'],
    ['卡号6222021234567890123', '卡号****'],
    ['卡号 6222 0212 3456 7890', '卡号 ****'],
    ['手机13908231177或139-0823-1177', '手机****或****'],
    ['+86 139 0823 1177', '****'],
    ['１３９０８２３１１７７', '****'],
    ['座机028-85551234，(0971)6123456', '座机****，****'],
    ['电话：8555 1234', '电话：****'],
  ])('%s → %s', (text, clean) => {
    expect(redact(text)).toBe(clean);
  });

  it.each([
    '公示期2026-04-18—2026-05-09',
    '信2026-000123',
    '应到612人，赞成411票，须408票',
    '补偿款1234567.89元，拨打12345热线',
    '2026-04-18 19:30开会',
  ])('leaves %s alone', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('names become letters in the order of the list, longer names first', () => {
    expect(redact('李国平和李国到会，周 德贵请假', { names: ['周德贵', '李国', '李国平'] })).toBe(
      '信访人C和信访人B到会，信访人A请假',
    );
  });

  it('what is made once covers every text alike, in the language of each', () => {
    const cover = redactor({ names: ['李国'], addresses: ['三组12号'] });
    expect(['李国住三组12号', '李国来过', 'called 李国'].map((text) => cover(text))).toEqual([
      '信访人A住****',
      '信访人A来过',
      'called 信访人A',
    ]);
    expect(cover('called 李国', 'en')).toBe('called Petitioner A');
  });

  it('goes on after Z', () => {
    const names = Array.from({ length: 28 }, (_, i) => `n${i}x`);
    expect(redact('Li Guo spoke', { names: ['Wang', 'Li Guo'] }, 'en')).toBe('Petitioner B spoke');
    expect(aliasIn('en', '信访人AB')).toBe('Petitioner AB');
    expect(aliasIn('zh-CN', '信访人A')).toBe('信访人A');
    expect(aliasIn('en', '张三')).toBe('张三');
    expect(redact('n25x n26x n27x', { names })).toBe('信访人Z 信访人AA 信访人AB');
  });

  it('does not touch a Latin word that contains a name', () => {
    expect(redact('An island, An', { names: ['An'] })).toBe('信访人A island, 信访人A');
  });

  it('hides the addresses given, in any width', () => {
    expect(redact('住三组１２号（三组12号）', { addresses: ['三组12号'] })).toBe('住****（****）');
  });

  it('ignores empty strings and reads signs literally', () => {
    expect(redact('a.b*c', { names: ['', ' '], addresses: ['a*b'] })).toBe('a.b*c');
  });
});

describe('a masked name', () => {
  it('keeps the first character, rare ones whole', () => {
    expect([maskName('张三'), maskName('欧阳小明'), maskName('𠮷田'), maskName(' ')]).toEqual([
      '张**',
      '欧**',
      '𠮷**',
      '',
    ]);
  });
});
