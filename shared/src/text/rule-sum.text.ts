import type { Catalogue } from './text.ts';

/** A rule said from its numbers, where no sentence was worded by hand: the parts are joined in this order. */
export const ruleSumTexts = {
  'share.over-half': ['过半数', 'more than half'],
  'share.half': ['半数以上', 'at least half'],
  'share.two-thirds': ['三分之二以上', 'at least two thirds'],
  'share.over': ['超过{den}分之{num}', 'more than {num}/{den}'],
  'share.least': ['{den}分之{num}以上', 'at least {num}/{den}'],
  'unit.person': ['人', 'people'],
  'unit.household': ['户', 'households'],
  'unit.member': ['成员', 'members'],
  'unit.representative': ['组成人员', 'members of the body'],
  'unit.councillor': ['理事会组成人员', 'members of the council'],
  'unit.owner': ['业主', 'owners'],
  'unit.partyMember': ['党员', 'Party members'],
  'unit.party': ['方', 'parties'],
  'unit.or': ['{first}（或者{second}）', '{first} (or {second})'],
  'sum.quorum': ['{share}的{unit}到会', 'Present: {share} of all {unit}'],
  'sum.no-quorum': ['到会人数没有规定', 'No number of people present is asked for'],
  'sum.pass.present': ['到会的{unit}{share}同意，才算通过', 'for it: {share} of the {unit} present'],
  'sum.pass.eligible': ['全体{unit}{share}同意，才算通过', 'for it: {share} of all {unit}'],
  'sum.pass.cast': ['投了票的{unit}{share}同意，才算通过', 'for it: {share} of the {unit} who voted'],
  'sum.pass.participating': [
    '参加表决的{unit}{share}同意，才算通过',
    'for it: {share} of the {unit} who take part',
  ],
  'sum.by-area': ['人数和面积都要达到', 'both by heads and by floor area'],
  'sum.advisory': [
    '各方商量一致；投票只用来了解意见，不作决定。',
    'Agreement of all parties; a poll only shows opinions and decides nothing.',
  ],
  'between-parts': ['，', '; '],
  end: ['。', '.'],
} as const satisfies Catalogue;
