import type { Rule } from './rule.ts';
import { half, twoThirds } from './shares.ts';

/** Party members' meeting of the four deliberations (四议两公开); the shares come from reports, not from the text. */
export const partyRules: Rule[] = [
  {
    id: 'PM',
    body: 'partyMembersMeeting',
    effectiveFrom: '2018-12-28',
    source: '四议两公开',
    verified: false,
    unit: 'partyMember',
    quorum: { ...twoThirds, of: 'eligible' },
    pass: { ...half, of: 'eligible' },
    remoteCounts: false,
    proxy: 'none',
    secret: false,
    recusal: 'keepInBase',
    noticeDays: 0,
    shortNotice: 'withReason',
  },
];
