import type { Rule } from './rule.ts';
import { all } from './shares.ts';

/** Consultation of disputes that residents raise: agreement of everyone there; a poll only shows where they stand. */
const consultation = {
  id: 'CONS',
  body: 'consultation',
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
} as const;

export const consultationRules: Rule[] = [
  { ...consultation, effectiveFrom: '2026-01-01', source: 'VC 33' },
  // Before it was a duty by law it followed opinions that were issued in July 2015; on which day we have not read.
  { ...consultation, effectiveFrom: '2015-08-01', source: '城乡社区协商意见' },
];
