export const caseStatuses = [
  'registered',
  'triaged',
  'transferred',
  'assigned',
  'diverted',
  'sealed',
  'received',
  'accepted',
  'notAccepted',
  'returned',
  'handling',
  'extended',
  'replied',
  'settled',
  'review',
  'reviewed',
  'recheck',
  'terminated',
  'followUp',
  'closed',
  'withdrawn',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/**
 * From each state, by which act, to which state. A sealed accusation goes on in the discipline channel, out of this
 * machine (XF 30, 46). A case that ended is never opened again: the same facts make a new case, linked as a repeat.
 */
const acts = {
  registered: { triage: 'triaged', withdraw: 'withdrawn' },
  triaged: {
    transfer: 'transferred',
    assign: 'assigned',
    divert: 'diverted',
    seal: 'sealed',
    withdraw: 'withdrawn',
  },
  transferred: { receive: 'received', withdraw: 'withdrawn' },
  assigned: { receive: 'received', withdraw: 'withdrawn' },
  diverted: { receive: 'received', reply: 'replied', close: 'closed', withdraw: 'withdrawn' },
  sealed: {},
  received: { accept: 'accepted', refuse: 'notAccepted', return: 'returned', withdraw: 'withdrawn' },
  returned: { transfer: 'transferred', assign: 'assigned', divert: 'diverted', withdraw: 'withdrawn' },
  accepted: { handle: 'handling', withdraw: 'withdrawn' },
  notAccepted: { followUp: 'followUp', close: 'closed' },
  handling: { extend: 'extended', reply: 'replied', settle: 'settled', withdraw: 'withdrawn' },
  extended: { handle: 'handling', reply: 'replied', settle: 'settled', withdraw: 'withdrawn' },
  replied: { settle: 'settled', askReview: 'review', followUp: 'followUp', close: 'closed' },
  settled: { followUp: 'followUp', close: 'closed' },
  review: { decideReview: 'reviewed', settle: 'settled', withdraw: 'withdrawn' },
  reviewed: { settle: 'settled', askRecheck: 'recheck', followUp: 'followUp', close: 'closed' },
  recheck: { decideRecheck: 'terminated', settle: 'settled', withdraw: 'withdrawn' },
  terminated: { followUp: 'followUp', close: 'closed' },
  followUp: { close: 'closed' },
  closed: {},
  withdrawn: {},
} as const satisfies Record<CaseStatus, Record<string, CaseStatus>>;

type ActsOf<S> = S extends CaseStatus ? keyof (typeof acts)[S] : never;
/** What an officer or petitioner does to a case. */
export type CaseAction = ActsOf<CaseStatus>;

type Category = 'suggestion' | 'accusation' | 'claim';
/** Extension, review and recheck exist for claims only (XF 31(6), 34–36). */
const claimsOnly: readonly CaseStatus[] = ['extended', 'review', 'reviewed', 'recheck', 'terminated'];

/** The state after the act, or undefined when the act is not possible there. */
export const afterAction = (from: CaseStatus, action: CaseAction): CaseStatus | undefined =>
  (acts[from] as Partial<Record<CaseAction, CaseStatus>>)[action];

/** Where a case of that category may go now. An accusation leaves triage only sealed, and nothing else is sealed. */
export function movesFrom(from: CaseStatus, category: Category): CaseStatus[] {
  return Object.values<CaseStatus>(acts[from]).filter((to) => {
    if (to === 'sealed') return category === 'accusation';
    if (from === 'triaged' && category === 'accusation') return false;
    return category === 'claim' || !claimsOnly.includes(to);
  });
}
