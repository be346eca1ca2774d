import type { Catalogue } from './text.ts';

/** Why an act on a mediation agreement was refused. */
export const mediationErrorTexts = {
  'mediation.not-here': [
    '这不是调解会，没有调解协议。',
    'This meeting is no mediation; it makes no mediation agreement.',
  ],
  'mediation.not-found': ['没有这份调解协议。', 'There is no such mediation agreement.'],
  'mediation.reworded': [
    '协议刚改过，请看最新的一稿。',
    'The agreement was worded anew a moment ago. Please read the latest version.',
  ],
  'mediation.signed-already': ['这个人已经签过名了。', 'This person has signed already.'],
  'mediation.signature-missing': [
    '还差{n}个人签名，不能盖章。',
    '{n} {n|signature is|signatures are} missing; it cannot be sealed yet.',
  ],
  'mediation.effective': [
    '协议已经盖章生效，不能再改。',
    'The agreement is sealed and in effect; it does not change any more.',
  ],
} as const satisfies Catalogue;
