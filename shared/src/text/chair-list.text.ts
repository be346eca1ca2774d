import type { Catalogue } from './text.ts';

/** The chair's screen: a ballot over a list, proposed and counted. */
export const chairListTexts = {
  'list.kind': ['表决什么', 'What is voted on'],
  'list.kind.motion': ['一件事，投同意或反对', 'One motion, for or against'],
  'list.kind.one': ['从几项里选一项', 'Choose one of several'],
  'list.kind.many': ['从几项里选几项', 'Choose several of a list'],
  'list.question': [
    '选什么（大屏幕和手机上照此显示）',
    'What is chosen, in Chinese (shown like this everywhere)',
  ],
  'list.question.hint': [
    '一句话说清楚选什么，例如：今年的公益金先办哪两件事？',
    'Say in one sentence what is chosen, e.g. “Which two works are paid for first this year?”',
  ],
  'list.question.en': ['英文（可以不填）', 'The same in English (optional)'],
  'list.options': ['可以选的各项（2至20项，次序就是显示的次序）', 'Options (2 to 20, shown in this order)'],
  'list.option': ['第{n}项', 'Option {n}'],
  'list.option.en': ['第{n}项的英文（可以不填）', 'Option {n} in English (optional)'],
  'list.option.en.short': ['英文（可以不填）', 'In English (optional)'],
  'list.add': ['加一项', 'Add an option'],
  'list.add.full': ['最多20项', 'No more than 20'],
  'list.remove': ['去掉第{n}项', 'Remove option {n}'],
  'list.hint': [
    '写完一项按回车，接着写下一项。空着的不算。',
    'Enter goes on to the next option. Empty ones do not count.',
  ],
  'list.most': ['每人最多选几项', 'How many each may choose'],
  'list.most.n': ['{n}项', '{n}'],
  'list.rule': [
    '每一项单独算：票数够了才定下，最多定下{n}项；并列又没有名额的，都不定下。',
    'Each option is counted on its own and needs the votes that a motion needs. At most {n} {n|is|are} carried; of those equal over the last place, none.',
  ],

  'count.ticked': ['至少选了一项的', 'Chose at least one'],
  'count.hint.list': [
    '请清点后录入：选了的有几票、弃权几票，再逐项录入票数。',
    'Count, then enter: how many chose something, how many abstained, and the votes of each option.',
  ],
  'count.hint.one': [
    '请清点后逐项录入票数，再录弃权的。',
    'Count, then enter the votes of each option and the abstentions.',
  ],
  'count.option-over': [
    '“{option}”有{n}票，超过了选了的{ticked}票',
    '“{option}” has {n}, more than the {ticked} who chose something',
  ],
  'count.ticks-few': [
    '各项加起来{sum}票，少于选了的{ticked}票',
    'The options add up to {sum}, fewer than the {ticked} who chose something',
  ],
  'count.ticks-many': [
    '各项加起来{sum}票，每人最多选{most}项，不能超过{limit}票',
    'The options add up to {sum}; with up to {most} each it cannot be more than {limit}',
  ],
  'count.number': ['{choice}：{n}', '{choice}: {n}'],
} as const satisfies Catalogue;
