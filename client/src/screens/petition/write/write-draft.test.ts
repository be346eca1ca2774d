import { describe, expect, it } from '@jest/globals';
import { bodyOf, emptyDraft, missingFields, type WriteDraft } from './write-draft.ts';

const draft = (more: Partial<WriteDraft> = {}): WriteDraft => ({
  ...emptyDraft('op'),
  subject: '路灯',
  request: '修好',
  facts: '不亮',
  reasons: '夜里看不见路',
  name: '何永福',
  address: '二组',
  ...more,
});

describe('what a resident writes', () => {
  it('needs a sentence, a request, what happened and why, a name and an address', () => {
    expect(missingFields(emptyDraft('op'))).toEqual([
      ...['subject', 'request', 'facts', 'reasons', 'name', 'address'],
    ]);
    expect(missingFields(draft())).toEqual([]);
  });

  it('may leave reasons and address unsaid, and says so', () => {
    const silent = draft({ reasons: '', address: '', noReasons: true, noAddress: true });
    expect(missingFields(silent)).toEqual([]);
    expect(bodyOf('qingshi', silent).notGiven).toEqual(['address', 'reasons']);
  });

  it('needs no name from somebody who would rather not say, and sends none', () => {
    expect(missingFields(draft({ anonymous: true, name: '', address: '' }))).toEqual([]);
    expect(bodyOf('qingshi', draft({ anonymous: true })).petitioner).toBeUndefined();
  });

  it('carries the same operation id with every try', () => {
    expect(bodyOf('qingshi', draft()).op).toBe('op');
  });
});
