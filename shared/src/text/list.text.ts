import type { Catalogue } from './text.ts';

/** Ballots over a list (choose one, choose up to n), the same on phone, projector, chair and minutes. */
export const listTexts = {
  one: ['只能选一项', 'Choose one'],
  most: ['最多选{n}项', 'Choose up to {n}'],
  none: ['都不选（弃权）', 'None of them (abstain)'],

  ticked: ['已选{n}项，最多选{most}项', '{n} ticked, up to {most}'],
  full: ['已选满{n}项，要换先点掉一项', '{n} ticked, no more. Untick one to change'],
  chosen: ['您选择{n}项：', 'You chose {n}:'],
  recorded: ['✔ 已记录{n}项：', '✔ Recorded, {n} options:'],

  carried: ['✔ 定下', '✔ Carried'],
  'no-place': ['票数够，没有名额', 'Enough votes, no place'],
  tied: ['并列，没有定下', 'Tied, not carried'],
  'area-short': ['面积不够', 'Not enough area'],
  needed: ['每项需要{n}票', '{n} for each to carry'],
  'needed.area': ['每项需要{n}票、{area}', '{n} and {area} for each to carry'],
  'outcome.carried': ['定下{n}项', '{n} carried'],
  'outcome.none': ['都没有定下', 'None carried'],
  counts: ['选了的{ticked}票，弃权{abstain}票', '{ticked} chose, {abstain} abstained'],
  'option-votes': ['{name} {n}票', '{name} {n}'],
} as const satisfies Catalogue;
