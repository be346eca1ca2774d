import { describe, expect, it } from '@jest/globals';
import { askOf, draftOf, isComplete, type ListDraft, mostOf } from './list-draft.ts';

const named = (...zh: string[]) => zh.map((name) => ({ zh: name, en: '' }));
const many = (most: number, ...zh: string[]): ListDraft => ({ kind: 'many', options: named(...zh), most });

describe('a list that is being written', () => {
  it('is proposed in the order of its rows, without the empty ones', () => {
    expect(askOf(many(2, ' 修路 ', '', '装路灯', '修水渠'))).toEqual({
      kind: 'list',
      options: [{ zh: '修路' }, { zh: '装路灯' }, { zh: '修水渠' }],
      most: 2,
    });
  });

  it('never lets anybody choose more than there are', () => {
    expect(mostOf(many(5, '修路', '装路灯', ''))).toBe(2);
    expect(mostOf({ ...many(5, '修路', '装路灯', '修水渠'), kind: 'one' })).toBe(1);
  });

  it('needs two options; a motion needs none', () => {
    expect([isComplete(many(2, '修路', ' ')), isComplete(many(2, '修路', '装路灯'))]).toEqual([false, true]);
    expect(askOf(draftOf(undefined))).toBeUndefined();
  });

  it('comes back as it was proposed', () => {
    const options = [
      { key: 'o1', zh: '修路', en: 'Mend the road' },
      { key: 'o2', zh: '装路灯', en: '' },
    ];
    const draft = draftOf({ kind: 'list', options, most: 1 });
    expect(draft).toMatchObject({
      kind: 'one',
      options: [
        { zh: '修路', en: 'Mend the road' },
        { zh: '装路灯', en: '' },
      ],
    });
  });
});
