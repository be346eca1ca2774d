import { expect, test } from '@jest/globals';
import { findRule } from '../ballots/rules/find-rule.ts';
import type { Rule } from '../ballots/rules/rule.ts';
import { draftNotice } from './notice-draft.ts';
import { checkQuorum } from './quorum.ts';

test('the notice of a meeting that is called again says why, when, where, what about and by which rule', () => {
  const rule = findRule('VRA', { asOf: '2026-06-01' }) as Rule;
  const { steps } = checkQuorum(rule, { eligible: 41, present: 20, remote: 15 });
  const facts = {
    title: '路灯分摊会',
    place: '村委会',
    when: '6月4日 19:30',
    before: '6月1日',
    rule,
    resumes: { steps, unit: rule.unit },
  };
  expect(draftNotice('zh-CN', { ...facts, items: ['电费', '公交站'] })).toEqual([
    '关于再次召开“路灯分摊会”的通知',
    '上一次会议（6月1日）到会不够，没有作出决定。应到41人，到会20人，不到三分之二（需28人）。另有15人在线上或电话里参加，可以发言，不计入到会数。',
    '现定于6月4日 19:30在村委会再次召开，请有表决权的各位准时参加。',
    '议题：',
    '1. 电费',
    '2. 公交站',
    '三分之二以上的组成人员到会，到会人员过半数同意，才算通过。',
  ]);
});
