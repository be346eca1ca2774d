/** Refusals about who votes, and for whom. */
export const electorateErrors = {
  'proxy.holder-absent': 409,
  'proxy.other-household': 409,
  'proxy.too-many': 409,
  'proxy.paper-used': 409,
  'proxy.register-again': 409,
  'household.held': 409,
  'household.two-members': 409,
  'household.not-represented': 409,
  'roster.not-frozen': 409,
  'roster.on-list': 409,
  'roster.change-own': 403,
  'roster.change-answered': 409,
} as const satisfies Record<string, number>;
