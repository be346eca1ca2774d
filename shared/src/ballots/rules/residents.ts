import type { Rule } from './rule.ts';
import { overHalf, twoThirds } from './shares.ts';

const silent = {
  remoteCounts: false,
  proxy: 'none',
  secret: false,
  recusal: 'keepInBase',
  shortNotice: 'withReason',
} as const;
/** Urban Residents' Committees Law, as amended on 2025-10-28. */
const law = { ...silent, effectiveFrom: '2026-01-01', verified: true } as const;
const ofPresent = { ...overHalf, of: 'present' } as const;

/**
 * Article 9 of the same law as amended on 2018-12-29 knows one assembly that people, households or two to three
 * representatives of each residents' group attend, by one quorum, and sets no notice. Read in reprints, not in an official
 * copy. That a meeting of those representatives is the later representatives' assembly is our reading.
 */
const of2018 = {
  ...silent,
  effectiveFrom: '2018-12-29',
  verified: false,
  source: 'UR2018 9',
  quorum: { ...overHalf, of: 'eligible' },
  pass: ofPresent,
  noticeDays: 0,
} as const;

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
  { ...of2018, id: 'RA-P', body: 'residentAssembly', unit: 'person' },
  { ...of2018, id: 'RA-H', body: 'residentAssembly', unit: 'household' },
  { ...of2018, id: 'RRA', body: 'residentRepAssembly', unit: 'representative' },
];
