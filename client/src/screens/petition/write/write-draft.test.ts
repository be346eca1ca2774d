import { describe, expect, it } from '@jest/globals';
import { bodyOf, emptyDraft, missingFields, type WriteDraft } from './write-draft.ts';

const draft = (more: Partial<WriteDraft> = {}): WriteDraft => ({
  ...emptyDraft('op'),
  subject: '路灯',
  request: '修好',
  facts: '不亮',
  name: '何永福',
  ...more,
});

describe('what a resident writes', () => {
  it('needs a sentence, a request, what happened, and a name', () => {
    expect(missingFields(emptyDraft('op'))).toEqual(['subject', 'request', 'facts', 'name']);
    expect(missingFields(draft())).toEqual([]);
  });

  it('needs no name from somebody who would rather not say, and sends none', () => {
    expect(missingFields(draft({ anonymous: true, name: '' }))).toEqual([]);
    expect(bodyOf('qingshi', draft({ anonymous: true })).petitioner).toBeUndefined();
  });

  it('carries the same operation id with every try', () => {
    expect(bodyOf('qingshi', draft()).op).toBe('op');
  });
});
