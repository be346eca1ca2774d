import { describe, expect, it } from '@jest/globals';
import { guessMatter } from './matter.ts';
import { findRule } from './rules/find-rule.ts';
import type { Rule, RuleId } from './rules/rule.ts';
import { checkBallotMatter, warnOfBody } from './suitable-body.ts';

const rule = (id: RuleId) => findRule(id, { asOf: '2026-06-01' }) as Rule;

describe('the matter of a motion', () => {
  it.each([
    ['占地补偿款分配方案', 'landCompensation'],
    ['征地补偿费的使用', 'landCompensation'],
    ['How to share the land compensation', 'landCompensation'],
    ['Sharing out compensation for the land of group three', 'landCompensation'],
    ['补选一名村民委员会委员', 'committeeElection'],
    ['村委会换届选举', 'committeeElection'],
    ['罢免村主任', 'committeeElection'],
    ['居委会主任罢免案', 'committeeElection'],
    ['Election of the village committee', 'committeeElection'],
    ['Recall the residents’ committee', 'committeeElection'],
    ['村委会换届选举经费公开', 'other'],
    ['选举业主委员会委员', 'other'],
    ['路灯电费每户每年20元', 'other'],
    ['由502室赔偿6000元', 'privateDispute'],
    ['3号向5号返还彩礼', 'privateDispute'],
    ['楼上赔偿漏水损失', 'privateDispute'],
    ['两家宅基地界址怎么定', 'privateDispute'],
    ['The neighbour pays for the wall', 'privateDispute'],
    ['征地补偿款退还集体', 'landCompensation'],
    ['村集体赔偿青苗损失', 'other'],
    ['3号公交站迁移', 'other'],
    ['退还多收的水费', 'other'],
    ['Hardship help', 'other'],
  ])('%s → %s', (text, matter) => {
    expect(guessMatter([text])).toBe(matter);
  });
});

describe('body and matter', () => {
  it('land compensation belongs to the members of the collective, not to representatives', () => {
    const warned = (id: RuleId) => warnOfBody(rule(id), 'landCompensation').length > 0;
    expect((['VRA', 'RRA', 'CRA', 'CCB', 'VA-P', 'VA-H'] as const).filter(warned)).toHaveLength(6);
    expect((['CMA', 'CONS', 'PM'] as const).filter(warned)).toEqual([]);
    expect(warnOfBody(rule('VRA'), 'other')).toEqual([]);
  });

  it('what two households owe each other goes to mediation, and no majority decides it', () => {
    const warned = (id: RuleId) => warnOfBody(rule(id), 'privateDispute');
    for (const id of ['VA-H', 'VRA', 'RA-P', 'OWN-G', 'CMA'] as const)
      expect(warned(id)).toEqual(['body.private-dispute-needs-mediation']);
    expect(warned('CONS')).toEqual([]);
  });

  it('a mediation has no ballot', () => {
    expect(checkBallotMatter('mediation', 'other')).toBe('ballot.not-for-mediation');
  });

  it('committees are not elected or recalled by phone', () => {
    expect(checkBallotMatter('decision', 'committeeElection')).toBe('ballot.election-not-by-phone');
    expect(checkBallotMatter('decision', 'landCompensation')).toBeNull();
  });
});
