import type { Rule } from './rule.ts';
import { overHalf, twoThirds } from './shares.ts';

/** Villagers' Committees Law, as amended on 2025-10-28. */
const law = {
  effectiveFrom: '2026-01-01',
  verified: true,
  remoteCounts: false,
  proxy: 'none',
  secret: false,
  recusal: 'keepInBase',
  shortNotice: 'withReason',
} as const;
const ofPresent = { ...overHalf, of: 'present' } as const;

export const villagerRules: Rule[] = [
  {
    ...law,
    id: 'VA-P',
    body: 'villagerAssembly',
    source: 'VC 26',
    unit: 'person',
    quorum: { ...overHalf, of: 'eligible' },
    pass: ofPresent,
    noticeDays: 10,
  },
  {
    ...law,
    id: 'VA-H',
    body: 'villagerAssembly',
    source: 'VC 26',
    unit: 'household',
    quorum: { ...twoThirds, of: 'eligible' },
    pass: ofPresent,
    noticeDays: 10,
  },
  {
    ...law,
    id: 'VRA',
    body: 'villagerRepAssembly',
    source: 'VC 30',
    unit: 'representative',
    quorum: { ...twoThirds, of: 'eligible' },
    pass: ofPresent,
    // The law sets none for representatives and groups; regions ask for 3 or 10, a region pack may raise it.
    noticeDays: 3,
  },
  {
    ...law,
    id: 'VGM',
    body: 'villagerGroupMeeting',
    source: 'VC 32',
    unit: 'person',
    orUnit: 'household',
    quorum: { ...twoThirds, of: 'eligible' },
    pass: ofPresent,
    noticeDays: 3,
  },
];
