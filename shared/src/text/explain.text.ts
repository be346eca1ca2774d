import type { Catalogue } from './text.ts';

/**
 * The arithmetic of a result in short sentences. `{all}`, `{here}`, `{needed}` … are numbers with their unit from the
 * second half (50人, 66户, 1,200平方米), so that one sentence serves heads, households and floor area.
 */
export const explainTexts = {
  'part.heads': ['按人数：', 'By heads: '],
  'part.area': ['按面积：', 'By floor area: '],

  'quorum-met-at-least': [
    '{eligible}，{here}，达到{share}（需{needed}）。',
    '{here}, of {eligible}: at least {share} ({needed}) are there.',
  ],
  'quorum-not-met-at-least': [
    '{eligible}，{here}，不到{share}（需{needed}）。',
    '{here}, of {eligible}: fewer than {share} ({needed} needed).',
  ],
  'quorum-met-more-than': [
    '{eligible}，{here}，超过{share}（需{needed}）。',
    '{here}, of {eligible}: more than {share} ({needed} needed).',
  ],
  'quorum-not-met-more-than': [
    '{eligible}，{here}，没有超过{share}（需{needed}）。',
    '{here}, of {eligible}: not more than {share} ({needed} needed).',
  ],
  'quorum-none': [
    '{eligible}，{here}；法律没有规定最少到会数。',
    '{here}, of {eligible}; the law sets no least number.',
  ],
  'remote-apart': [
    '另有{remote}在线上或电话里参加，可以发言，不计入到会数。',
    '{remote} more online or by telephone: they may speak and are not counted.',
  ],
  'left-since': [
    '开始表决后{left}离场，结束时在场{here}；到会数仍按开始时算。',
    '{left} left after the opening, {here} were there at the close; what counts is who was there at the opening.',
  ],
  'left-below': [
    '开始表决后{left}离场，结束时在场{here}，已少于开会需要的人数；到会数仍按开始时算。',
    '{left} left after the opening: {here} at the close, fewer than a meeting needs; what counts is who was there at the opening.',
  ],

  'recused-kept': [
    '{recused}回避，不投票，仍算在总数里。',
    '{recused} recused: no vote, but still in the base.',
  ],
  'recused-removed': [
    '{recused}回避，不算在总数里，按{base}计算。',
    '{recused} recused and left out: the base is {base}.',
  ],
  votes: ['同意{yes}，反对{no}，弃权{abstain}。', '{yes} for, {no} against, {abstain} abstaining.'],
  'votes-missing': [
    '同意{yes}，反对{no}，弃权{abstain}，没投{notVoted}。',
    '{yes} for, {no} against, {abstain} abstaining, {notVoted} not cast.',
  ],
  'silent-in-base': [
    '弃权的和没投的仍算在总数里，不算同意。',
    'Abstentions and votes not cast stay in the base and do not count as for.',
  ],

  'reached-more-than': [
    '同意{yes}，超过{of}的{share}（至少{needed}）。',
    '{yes} for: more than {share} of {of} (at least {needed}).',
  ],
  'not-reached-more-than': [
    '同意{yes}，没有超过{of}的{share}（至少要{needed}）。',
    '{yes} for: not more than {share} of {of} (at least {needed} needed).',
  ],
  'reached-at-least': [
    '同意{yes}，达到{of}的{share}（至少{needed}）。',
    '{yes} for: at least {share} of {of} ({needed}).',
  ],
  'not-reached-at-least': [
    '同意{yes}，不到{of}的{share}（至少要{needed}）。',
    '{yes} for: less than {share} of {of} ({needed} needed).',
  ],
  'reached-all': ['{of}全部同意。', 'All of {of} are for.'],
  'not-reached-all': ['同意{yes}，{of}没有全部同意。', '{yes} for: not everybody of {of}.'],
  tie: [
    '同意和反对一样多，不算通过，主持人没有决定票。',
    'For and against are equal: not carried, and the chair has no casting vote.',
  ],

  adopted: ['结果：通过。', 'Result: carried.'],
  rejected: ['结果：未通过。', 'Result: not carried.'],
  'no-quorum': [
    '到会不够，不能作出决定；可以继续协商，另发通知再开会。',
    'Not enough people, so nothing is decided: talk on, and give a new notice to meet again.',
  ],
  'advisory-adopted': ['结果：意见一致。', 'Result: everybody agrees.'],
  'advisory-rejected': ['结果：意见不一致。', 'Result: opinions differ.'],
  advisory: ['这是了解大家的意见，不是决定。', 'This poll shows opinions; it decides nothing.'],

  poll: [
    '这是摸底，只看大家的意见，不作数，不是决定。',
    'This is a straw poll: it shows opinions, binds nobody and decides nothing.',
  ],

  'eligible.heads': ['应到{n}', '{n}'],
  'eligible.area': ['总面积{n}', '{n}'],
  'here.present': ['到会{n}', '{n} present'],
  'here.participating': ['参加表决{n}', '{n} taking part'],
  'of.present': ['到会{n}', 'the {n} present'],
  'of.eligible': ['全体{n}', 'all {n}'],
  'of.cast': ['投票{n}', 'the {n} who voted'],
  'of.participating': ['参加表决{n}', 'the {n} taking part'],

  'unit.person': ['{n}人', '{n}'],
  'unit.household': ['{n}户', '{n} {n|household|households}'],
  'unit.party': ['{n}方', '{n} {n|party|parties}'],
  'unit.area': ['{n}平方米', '{n} m²'],
  'unit.votes': ['{n}票', '{n}'],

  'share.1/2': ['半数', 'half'],
  'share.2/3': ['三分之二', 'two thirds'],
  'share.3/4': ['四分之三', 'three quarters'],
  'share.1/3': ['三分之一', 'a third'],
  'share.other': ['{den}分之{num}', '{num}/{den}'],
} as const satisfies Catalogue;
