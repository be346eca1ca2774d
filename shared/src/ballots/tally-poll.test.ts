import { describe, expect, it } from '@jest/globals';
import { explainVerdict } from './explain-verdict.ts';
import { tallyPoll } from './tally-poll.ts';
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

  it('has no arithmetic for more answers than people', () => {
    expect(() => tallyPoll({ ...count, yes: 31 })).toThrow(RangeError);
  });
});
