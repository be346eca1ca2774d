import { describe, expect, it } from '@jest/globals';
import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { speaker } from '@yishiting/shared/text/text.ts';
import { rowsOf, sumsTyped, whyImpossible } from './count-rows.ts';

const say = speaker(chairTexts)('zh-CN');
const list = (most: number): ListAsk => ({
  kind: 'list',
  options: [
    { key: 'o1', zh: '修路', en: '' },
    { key: 'o2', zh: '装路灯', en: '' },
  ],
  most,
});
const why = (most: number, typed: Record<string, string>) =>
  whyImpossible(list(most), sumsTyped(list(most), typed), say, 'zh-CN');

describe('a teller’s numbers over a list', () => {
  it('stand in the order of the list; where one is chosen, who chose is their sum', () => {
    expect(rowsOf('zh-CN', list(2), say).map(({ name }) => name)).toEqual([
      '至少选了一项的',
      '弃权',
      '1. 修路',
      '2. 装路灯',
    ]);
    expect(rowsOf('zh-CN', list(1), say).map(({ key }) => key)).toEqual(['abstain', 'o1', 'o2']);
    expect(sumsTyped(list(1), { abstain: '1', o1: '3', o2: '4' }).ticked).toBe(7);
  });

  it('cannot name an option more often than there are votes, nor fewer or more in all than those votes allow', () => {
    expect(why(2, { ticked: '5', abstain: '0', o1: '5', o2: '5' })).toBeNull();
    expect(why(2, { ticked: '5', abstain: '0', o1: '5', o2: '0' })).toBeNull();
    expect(why(2, { ticked: '5', abstain: '0', o1: '6', o2: '0' })).toContain('“修路”有6票');
    expect(why(2, { ticked: '5', abstain: '0', o1: '3', o2: '1' })).toContain('少于');
  });

  it('of a motion are three', () => {
    expect(rowsOf('zh-CN', undefined, say).map(({ key }) => key)).toEqual(['yes', 'no', 'abstain']);
    expect(whyImpossible(undefined, { yes: 1, no: 2, abstain: 0 }, say, 'zh-CN')).toBeNull();
  });
});
