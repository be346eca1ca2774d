import type { Catalogue } from './text.ts';

/** The arithmetic over a list in short sentences; numbers come with their unit, as in `explainTexts`. */
export const explainListTexts = {
  'list.votes': [
    '选了的{ticked}，弃权{abstain}，没投{notVoted}。',
    '{ticked} chose from the list, {abstain} abstaining, {notVoted} not cast.',
  ],
  'list.bar-more-than': [
    '每一项都要超过{of}的{share}，至少{needed}。',
    'Each option needs more than {share} of {of}: at least {needed}.',
  ],
  'list.bar-at-least': [
    '每一项都要达到{of}的{share}，至少{needed}。',
    'Each option needs at least {share} of {of}: {needed}.',
  ],
  'list.bar-all': ['每一项都要{of}全部选。', 'Each option needs all of {of}.'],
  'list.option-votes': ['{name}：{yes}。', '{name}: {yes}.'],
  'list.option-reached': ['{name}：{yes}，票数够。', '{name}: {yes}, enough.'],
  'list.option-not-reached': ['{name}：{yes}，票数不够。', '{name}: {yes}, not enough.'],
  'list.area-reached': ['{name}：{yes}，面积够。', '{name}: {yes}, enough.'],
  'list.area-not-reached': ['{name}：{yes}，面积不够。', '{name}: {yes}, not enough.'],
  'list.places-area': [
    '最多定{most}项，票数和面积都够的有{reached}项。',
    '{most} {most|place|places}; {reached} {reached|option has|options have} enough votes and area.',
  ],
  'list.places': [
    '最多定{most}项，票数够的有{reached}项。',
    '{most} {most|place|places}; {reached} {reached|option has|options have} enough votes.',
  ],
  'list.places-tie': [
    '还剩{left}个名额，却有{tied}项同为{yes}：都不算定下，主持人没有决定票。',
    '{tied} options are equal with {yes} and only {left} {left|place is|places are} left: none of them is carried, and the chair has no casting vote.',
  ],
  'list.carried': ['定下：{name}。', 'Carried: {name}.'],
} as const satisfies Catalogue;
