import type { Rule } from './rule.ts';
import { twoThirds } from './shares.ts';

/** Rural Land Contracting Law, as amended on 2018-12-29. */
export const landRules: Rule[] = [
  {
    id: 'LAND',
    body: 'collectiveMemberAssembly',
    effectiveFrom: '2019-01-01',
    source: 'LC 19, LC 28, LC 52',
    verified: true,
    unit: 'member',
    orUnit: 'representative',
    quorum: null,
    // The articles ask for the consent of two thirds; that this means two thirds of all is our reading.
    pass: { ...twoThirds, of: 'eligible' },
    remoteCounts: false,
    proxy: 'none',
    secret: false,
    recusal: 'keepInBase',
    noticeDays: 10,
    shortNotice: 'withReason',
  },
];
