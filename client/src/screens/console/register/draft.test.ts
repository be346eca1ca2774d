import { describe, expect, it } from '@jest/globals';
import { bodyOf, type Draft, missingPaths, newDraft, newPerson } from './draft.ts';

const draft = (more: Partial<Draft> = {}): Draft => ({
  ...newDraft('op', 'village'),
  subject: '噪声',
  request: '停止',
  facts: '凌晨装卸',
  reasons: '影响睡眠',
  petitioners: [{ ...newPerson('a'), name: '马海英', address: '三组12号' }],
  ...more,
});

describe('the registration form', () => {
  it('names each place that is still missing', () => {
    const empty = newDraft('op', '');
    expect(missingPaths(empty)).toEqual(
      expect.arrayContaining([
        ...['villageId', 'subject', 'request', 'facts', 'reasons'],
        ...['petitioners.0.name', 'petitioners.0.address'],
      ]),
    );
    expect(missingPaths(draft())).toEqual([]);
  });

  it('lets address and reasons be empty when the officer notes that they were not said', () => {
    const silent = draft({ reasons: '', petitioners: [{ ...newPerson('a'), name: '马海英' }] });
    expect(missingPaths(silent)).toEqual(['petitioners.0.address', 'reasons']);
    expect(missingPaths({ ...silent, noAddress: true, noReasons: true })).toEqual([]);
    expect(bodyOf({ ...silent, noAddress: true }).notGiven).toEqual(['address']);
  });

  it('asks an anonymous petitioner for no name, and sends none that was typed before', () => {
    const anonymous = draft({ anonymous: true });
    expect(missingPaths(anonymous)).toEqual([]);
    expect(bodyOf(anonymous).petitioners).toEqual([]);
  });

  it('a visit with six representatives is stopped at that field', () => {
    expect(missingPaths(draft({ channel: 'visit', representatives: 6 }))).toEqual(['representatives']);
  });

  it('the accused goes only with an accusation', () => {
    const accused = { name: '贺文彬', office: '村会计' };
    expect(bodyOf(draft({ accused })).accused).toBeUndefined();
    expect(bodyOf(draft({ accused, category: 'accusation' })).accused).toEqual(accused);
  });
});
