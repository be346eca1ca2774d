import type { Rule } from './rule.ts';
import { overHalf, twoThirds } from './shares.ts';

const silent = {
  remoteCounts: false,
  proxy: 'none',
  secret: false,
  recusal: 'keepInBase',
  shortNotice: 'withReason',
  pass: { ...overHalf, of: 'present' },
} as const;

// What both versions of the law ask for.
const byPeople = {
  id: 'VA-P',
  body: 'villagerAssembly',
  unit: 'person',
  quorum: { ...overHalf, of: 'eligible' },
  noticeDays: 10,
} as const;
const byHouseholds = {
  id: 'VA-H',
  body: 'villagerAssembly',
  unit: 'household',
  quorum: { ...twoThirds, of: 'eligible' },
  noticeDays: 10,
} as const;
// The law sets no notice for representatives and groups; regions ask for 3 or 10, a region pack may raise it.
const representatives = {
  id: 'VRA',
  body: 'villagerRepAssembly',
  unit: 'representative',
  quorum: { ...twoThirds, of: 'eligible' },
  noticeDays: 3,
} as const;
const group = {
  id: 'VGM',
  body: 'villagerGroupMeeting',
  unit: 'person',
  orUnit: 'household',
  quorum: { ...twoThirds, of: 'eligible' },
  noticeDays: 3,
} as const;

/** Villagers' Committees Law, as amended on 2025-10-28. */
const law = { ...silent, effectiveFrom: '2026-01-01', verified: true } as const;
/**
 * The same as amended on 2018-12-29. Not read in an official copy: articles 21 and 22 in reprints, 26 as somebody quotes it,
 * 28 on a lawyer's page that gives no number of an article.
 */
const of2018 = { ...silent, effectiveFrom: '2018-12-29', verified: false } as const;

export const villagerRules: Rule[] = [
  { ...law, ...byPeople, source: 'VC 26' },
  { ...law, ...byHouseholds, source: 'VC 26' },
  { ...law, ...representatives, source: 'VC 30' },
  { ...law, ...group, source: 'VC 32' },
  // Article 21 asked for ten days before an assembly and knew no exception.
  { ...of2018, ...byPeople, source: 'VC2018 22', shortNotice: 'never' },
  { ...of2018, ...byHouseholds, source: 'VC2018 22', shortNotice: 'never' },
  { ...of2018, ...representatives, source: 'VC2018 26' },
  { ...of2018, ...group, source: 'VC2018 28' },
];
