import type { Rule } from './rule.ts';
import { overHalf, twoThirds } from './shares.ts';

/** Rural Collective Economic Organisations Law. */
const law = {
  effectiveFrom: '2025-05-01',
  verified: true,
  secret: false,
  recusal: 'keepInBase',
} as const;

export const collectiveRules: Rule[] = [
  {
    ...law,
    id: 'CMA',
    body: 'collectiveMemberAssembly',
    source: 'RC 27',
    unit: 'member',
    quorum: { ...twoThirds, of: 'eligible' },
    // Of all members, not of those present.
    pass: { ...twoThirds, of: 'eligible' },
    remoteCounts: true,
    // One member of the household, authorised in writing.
    proxy: 'sameHousehold',
    noticeDays: 10,
    shortNotice: 'never',
  },
  {
    ...law,
    id: 'CRA',
    body: 'collectiveRepAssembly',
    source: 'RC 28',
    unit: 'representative',
    quorum: null,
    pass: { ...twoThirds, of: 'eligible' },
    remoteCounts: false,
    proxy: 'none',
    noticeDays: 10,
    shortNotice: 'never',
  },
  {
    ...law,
    id: 'CCB',
    body: 'collectiveCouncil',
    source: 'RC 31',
    unit: 'councillor',
    quorum: { ...twoThirds, of: 'eligible' },
    pass: { ...overHalf, of: 'eligible' },
    remoteCounts: false,
    proxy: 'none',
    noticeDays: 0,
    shortNotice: 'withReason',
  },
];
