import type { Rule } from './rule.ts';
import { all } from './shares.ts';

/** Consultation of disputes that residents raise: agreement of everyone there; a poll only shows where they stand. */
export const consultationRules: Rule[] = [
  {
    id: 'CONS',
    body: 'consultation',
    effectiveFrom: '2026-01-01',
    source: 'VC 33',
    verified: false,
    unit: 'party',
    quorum: null,
    pass: { ...all, of: 'present' },
    remoteCounts: false,
    proxy: 'none',
    secret: false,
    recusal: 'keepInBase',
    noticeDays: 0,
    shortNotice: 'withReason',
    advisory: true,
  },
];
