import type { Rule } from './rule.ts';
import { overHalf, threeQuarters, twoThirds } from './shares.ts';

/** Civil Code, owners of a building: every share must be reached by heads and by floor area. */
const law = {
  body: 'ownersAssembly',
  effectiveFrom: '2021-01-01',
  source: 'CC 278',
  verified: true,
  unit: 'owner',
  quorum: { ...twoThirds, of: 'eligible' },
  alsoByArea: true,
  remoteCounts: false,
  proxy: 'agent',
  secret: false,
  recusal: 'keepInBase',
  // The Civil Code sets none, and the general 10 days of an assembly stand here. Where the Property Management
  // Regulations (art. 14) are applied to the meeting, it is 15 days: for a region pack to raise.
  noticeDays: 10,
  shortNotice: 'withReason',
} as const;

export const ownerRules: Rule[] = [
  { ...law, id: 'OWN-G', pass: { ...overHalf, of: 'participating' } },
  // Raising the repair fund, rebuilding, changing the use of common parts.
  { ...law, id: 'OWN-S', pass: { ...threeQuarters, of: 'participating' } },
];
