import { describe, expect, it } from '@jest/globals';
import { explainList } from './explain-list.ts';
import { explainVerdict } from './explain-verdict.ts';
import { listFromSteps } from './list-from-steps.ts';
import { tallyListPoll, tallyPoll } from './tally-poll.ts';
import { verdictFromSteps } from './verdict-from-steps.ts';

const count = { eligible: 45, present: 30, yes: 20, no: 4, abstain: 1 };

describe('a straw poll', () => {
  it('adopts nothing, even when everybody is for', () => {
    expect(tallyPoll({ ...count, yes: 30, no: 0, abstain: 0 })).toMatchObject({ adopted: false, needed: 0 });
    expect(tallyPoll({ ...count, present: 45, yes: 45, no: 0, abstain: 0 }).adopted).toBe(false);
  });

  it('is shown of those it was asked of, and comes out of its own numbers again', () => {
    const shown = tallyPoll(count);
    expect(shown).toMatchObject({ base: 30, yes: 20, no: 4, abstain: 1 });
    expect(verdictFromSteps(shown.steps)).toEqual(shown);
  });

  it('says in both languages that it does not count, and names no bar, no result and no chair', () => {
    const say = (language: 'zh-CN' | 'en') =>
      explainVerdict(language, tallyPoll(count).steps).map((s) => s.text);
    expect(say('zh-CN')).toEqual([
      '同意20票，反对4票，弃权1票，没投5票。',
      '这是摸底，只看大家的意见，不作数，不是决定。',
    ]);
    expect(say('en')).toEqual([
      '20 for, 4 against, 1 abstaining, 5 not cast.',
      'This is a straw poll: it shows opinions, binds nobody and decides nothing.',
    ]);
  });

  it('over a list shows the ticks of each option and carries none, whatever they are', () => {
    const options = ['路灯', '水井'].map((zh, i) => ({ key: `o${i + 1}`, zh, en: '' }));
    const heads = { eligible: 45, present: 30, ticked: 30, abstain: 0, ticks: { o1: 30, o2: 12 } };
    const shown = tallyListPoll({ kind: 'list', options, most: 2 }, heads);
    expect(shown).toMatchObject({ adopted: false, needed: 0, base: 30 });
    expect(shown.options.map(({ yes, carried }) => [yes, carried])).toEqual([
      [30, false],
      [12, false],
    ]);
    expect(listFromSteps(shown.steps, ['o1', 'o2'])).toEqual(shown);
    expect(explainList('zh-CN', shown.steps, ['路灯', '水井']).map((s) => s.text)).toEqual([
      '选了的30票，弃权0票，没投0票。',
      '路灯：30票。',
      '水井：12票。',
      '这是摸底，只看大家的意见，不作数，不是决定。',
    ]);
  });

  it('has no arithmetic for more answers than people', () => {
    expect(() => tallyPoll({ ...count, yes: 31 })).toThrow(RangeError);
  });
});
