import type { Rule } from './rule.ts';
import { overHalf, twoThirds } from './shares.ts';

/** Urban Residents' Committees Law, as amended on 2025-10-28. */
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

export const residentRules: Rule[] = [
  {
    ...law,
    id: 'RA-P',
    body: 'residentAssembly',
    source: 'UR 27',
    unit: 'person',
    quorum: { ...overHalf, of: 'eligible' },
    pass: ofPresent,
    noticeDays: 10,
  },
  {
    ...law,
    id: 'RA-H',
    body: 'residentAssembly',
    source: 'UR 27',
    unit: 'household',
    quorum: { ...overHalf, of: 'eligible' },
    pass: ofPresent,
    noticeDays: 10,
  },
  {
    ...law,
    id: 'RRA',
    body: 'residentRepAssembly',
    source: 'UR 29',
    unit: 'representative',
    quorum: { ...twoThirds, of: 'eligible' },
    pass: ofPresent,
    // The law sets none for representatives; regions ask for 3 or 10, a region pack may raise it.
    noticeDays: 3,
  },
];
