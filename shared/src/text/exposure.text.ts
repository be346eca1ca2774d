import type { Catalogue } from './text.ts';

/** What a secret ballot cannot hide, said to the chair before it opens and at its result. */
export const exposureTexts = {
  'one-voter': [
    '能投票的只有1票：公布结果，就等于公布了这一票投的是什么。',
    'Only one can vote: the result will say what they chose.',
  ],
  'few-voters': [
    '能投票的只有{n}票：知道其中几票怎么投的人，就能算出另外的。',
    'Only {n} can vote: who knows what some of them chose can work out the rest.',
  ],
  'one-paper': [
    '只有1张纸票：计票员一看，就知道这一票是谁投的、投的是什么。最好先问问本人能不能用手机投。',
    'Only one votes on paper: the tellers see it, and know whose it is. Ask first whether that person can vote by phone.',
  ],
  'few-papers': [
    '只有{n}张纸票：计票员看得到，容易知道谁投了什么，尤其是写得都一样的时候。最好先问问能不能用手机投。',
    'Only {n} vote on paper: the tellers see these papers and may know who chose what, above all when they are alike. Ask first who can vote by phone.',
  ],
  'few-others': [
    '不用纸票的只有{n}票：计票员知道纸票的数，从总数里一减就算得出来。',
    'Only {n} {n|vote|votes} will not be on paper: the tellers know what the papers say and can take it from the total.',
  ],
  unanimous: [
    '投了票的选的都一样：公布总数，就等于公布了每个人投的是什么。',
    'All who voted chose the same: the total says what each of them chose.',
  ],
} as const satisfies Catalogue;
