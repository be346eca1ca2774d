import { describe, expect, it } from '@jest/globals';
import { explainTexts } from '../text/explain.text.ts';
import { languages } from '../text/text.ts';
import { citeArticle } from './cite-article.ts';
import { type Count, decide } from './decide.ts';
import { explainVerdict } from './explain-verdict.ts';
import { catalogue } from './rules/catalogue.ts';
import { findRule } from './rules/find-rule.ts';
import type { Rule } from './rules/rule.ts';

const rule = (id: string, more: Partial<Rule> = {}): Rule => {
  const known = findRule(id, { asOf: '2026-06-01' });
  if (!known) throw new Error(id);
  return { ...known, ...more };
};
const inWords = (id: string, count: Count, language: 'zh-CN' | 'en' = 'zh-CN', more: Partial<Rule> = {}) => {
  const used = rule(id, more);
  return explainVerdict(language, decide(used, count).steps, used.unit).map((s) => s.text);
};

describe('a result in words', () => {
  it('tells who was there, what was cast, the bar and the result', () => {
    const count = { eligible: 50, present: 34, yes: 18, no: 10, abstain: 4 };
    expect(inWords('VRA', count)).toEqual([
      '应到50人，到会34人，达到三分之二（需34人）。',
      '同意18票，反对10票，弃权4票，没投2票。',
      '弃权的和没投的仍算在总数里，不算同意。',
      '同意18票，超过到会34人的半数（至少18票）。',
      '结果：通过。',
    ]);
    expect(inWords('VRA', count, 'en')).toEqual([
      '34 present, of 50: at least two thirds (34) are there.',
      '18 for, 10 against, 4 abstaining, 2 not cast.',
      'Abstentions and votes not cast stay in the base and do not count as for.',
      '18 for: more than half of the 34 present (at least 18).',
      'Result: carried.',
    ]);
  });

  it('counts households as households', () => {
    const [first] = inWords('VA-H', { eligible: 99, present: 65, yes: 60, no: 5, abstain: 0 });
    expect(first).toBe('应到99户，到会65户，不到三分之二（需66户）。');
  });

  it('says that a tie never carries', () => {
    const said = inWords('PM', { eligible: 30, present: 30, yes: 15, no: 15, abstain: 0 });
    expect(said).toContain('同意和反对一样多，不算通过，主持人没有决定票。');
    expect(said.at(-1)).toBe('结果：未通过。');
  });

  it('says what recusal does to the base', () => {
    const count = { eligible: 45, present: 30, yes: 15, no: 13, abstain: 0, recused: 2 };
    expect(inWords('VRA', count)).toContain('2人回避，不投票，仍算在总数里。');
    expect(inWords('VRA', count, 'zh-CN', { recusal: 'removeFromBase' })).toContain(
      '2人回避，不算在总数里，按28人计算。',
    );
  });

  it('tells heads and floor area apart, area in square metres', () => {
    const area = { eligible: 1_200_050, present: 900_000, yes: 600_000, no: 300_000, abstain: 0 };
    const said = inWords('OWN-G', { eligible: 12, present: 9, yes: 6, no: 3, abstain: 0, area });
    expect(said).toContain('按人数：应到12人，参加表决9人，达到三分之二（需8人）。');
    expect(said).toContain(
      '按面积：总面积12,000.5平方米，参加表决9,000平方米，达到三分之二（需8,000.34平方米）。',
    );
    expect(said).toContain('按面积：同意6,000平方米，超过参加表决9,000平方米的半数（至少4,500.01平方米）。');
  });

  it('speaks of agreement where everybody has to agree', () => {
    const all = { eligible: 10, present: 10, yes: 10, no: 0, abstain: 0 };
    expect(inWords('CONS', all)).toContain('到会10方全部同意。');
    expect(inWords('CONS', { ...all, yes: 9, no: 1 })).toContain('同意9票，到会10方没有全部同意。');
    expect(inWords('CONS', all).slice(-2)).toEqual(['结果：意见一致。', '这是了解大家的意见，不是决定。']);
  });

  it('leaves no blank and no key unsaid, for any rule and language', () => {
    for (const used of catalogue)
      for (const language of languages)
        for (const [present, yes] of [
          [0, 0],
          [5, 3],
          [9, 4],
          [10, 10],
        ] as const) {
          const tally = { eligible: 10, present, yes, no: Math.min(present - yes, 4), abstain: 0 };
          const { steps } = decide(used, { ...tally, area: tally });
          const said = explainVerdict(language, steps, used.unit);
          for (const { text } of said) {
            expect(text).not.toMatch(/[{}]|undefined|NaN/);
            expect(Object.keys(explainTexts)).not.toContain(text);
          }
          expect(said.length).toBeGreaterThanOrEqual(4);
        }
  });

  it('mentions people who are there from afar but not counted', () => {
    const said = explainVerdict('zh-CN', [
      { key: 'explain.heads.remote-apart', params: { remote: 3 }, article: 'VC 30' },
      { key: 'explain.heads.quorum-none', params: { eligible: 12, counted: 9 }, article: 'VC 33' },
    ]);
    expect(said.map((s) => s.text)).toEqual([
      '应到12人，到会9人；法律没有规定最少到会数。',
      '另有3人在线上或电话里参加，可以发言，不计入到会数。',
    ]);
  });
});

describe('an article in words', () => {
  it.each([
    ['VC 30', '《村民委员会组织法》第30条', "Villagers' Committees Law, art. 30"],
    [
      'LC 19, LC 28, LC 52',
      '《农村土地承包法》第19条、第28条、第52条',
      'Rural Land Contracting Law, art. 19, art. 28, art. 52',
    ],
    [
      'VC 35, UR 34',
      '《村民委员会组织法》第35条；《城市居民委员会组织法》第34条',
      "Villagers' Committees Law, art. 35; Urban Residents' Committees Law, art. 34",
    ],
    ['XF 31(6)', '《信访工作条例》第31条第（6）项', 'Regulations on Petition Work, art. 31(6)'],
    ['四议两公开', '“四议两公开”工作法', 'Four deliberations, two disclosures'],
    ['川办发 7', '川办发 7', '川办发 7'],
  ])('%s', (source, zh, en) => {
    expect(citeArticle('zh-CN', source)).toBe(zh);
    expect(citeArticle('en', source)).toBe(en);
  });

  it('knows the law behind every rule', () => {
    for (const { source } of catalogue) expect(citeArticle('zh-CN', source)).not.toBe(source);
  });
});
