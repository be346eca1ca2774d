import { describe, expect, it } from '@jest/globals';
import { caseNumber } from './case-number.ts';
import { checkRegistration, isNoticeWaived, missingFields } from './requirements.ts';

type Draft = Parameters<typeof missingFields>[0];
const draft = (more: Partial<Draft> = {}): Draft => ({
  channel: 'visit',
  category: 'claim',
  request: 'a lower price',
  facts: '4.8 yuan a tonne',
  reasons: 'twice the price next door',
  place: 'group two',
  petitioners: [{ name: '李国平', address: '二组3号' }],
  ...more,
});

describe('what a registration must say', () => {
  it('a complete one lacks nothing', () => {
    expect(missingFields(draft())).toEqual([]);
    expect(checkRegistration(draft())).toBeNull();
  });

  it('address and reasons may only be empty when the petitioner did not say them', () => {
    const incomplete = draft({ reasons: '', place: ' ', petitioners: [{ name: '李国平' }] });
    expect(missingFields(incomplete)).toEqual(['address', 'reasons', 'place']);
    expect(checkRegistration(incomplete)?.fields).toEqual(['address', 'reasons']);
    expect(checkRegistration({ ...incomplete, notGiven: ['reasons'] })?.fields).toEqual(['address']);
    expect(checkRegistration({ ...incomplete, notGiven: ['address', 'reasons'] })).toBeNull();
  });

  it.each(['letter', 'visit', 'online', 'phone'] as const)(
    'by %s the same is asked of every category',
    (channel) => {
      for (const category of ['suggestion', 'claim', 'accusation'] as const) {
        const empty = draft({ channel, category, request: '', facts: '', reasons: '', petitioners: [] });
        expect(checkRegistration(empty)?.fields).toEqual(['name', 'address', 'request', 'facts', 'reasons']);
      }
    },
  );

  it('without name, request or facts there is no claim', () => {
    expect(checkRegistration(draft({ facts: '' }))).toEqual({
      code: 'case.missing-fields',
      fields: ['facts'],
    });
    expect(checkRegistration(draft({ petitioners: [] }))?.fields).toEqual(['name', 'address']);
  });

  it('anonymous petitions owe no name, and nobody to send a notice to', () => {
    const anonymous = draft({ anonymous: true, category: 'accusation', petitioners: [] });
    expect(missingFields(anonymous)).toEqual(['accused']);
    expect(checkRegistration(anonymous)).toBeNull();
    expect(isNoticeWaived(anonymous)).toBe(true);
    expect(isNoticeWaived(draft())).toBe(false);
  });

  it('at most five speak for a joint visit, however many sign', () => {
    const check = (more: Partial<Draft>) => checkRegistration(draft(more))?.code;
    expect(check({ people: 7, representatives: 5 })).toBeUndefined();
    expect(check({ people: 7, representatives: 6 })).toBe('case.too-many-representatives');
    expect(check({ people: 5 })).toBeUndefined();
    expect(check({ people: 6 })).toBe('case.too-many-representatives');
    expect(check({ people: 6, channel: 'letter' })).toBeUndefined();
  });
});

describe('the number of a case', () => {
  it('has year and sequence, and accusations leave no gap', () => {
    expect(caseNumber({ sealed: false, year: 2026, sequence: 123 })).toBe('信2026-000123');
    expect(caseNumber({ sealed: true, year: 2026, sequence: 1 })).toBe('检2026-000001');
  });
});
